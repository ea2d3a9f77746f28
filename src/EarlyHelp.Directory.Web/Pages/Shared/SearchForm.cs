using System.Text.Encodings.Web;
using EarlyHelp.Directory.Web.Pages.Search;
using Microsoft.AspNetCore.Html;

namespace EarlyHelp.Directory.Web.Pages.Shared;

/// <summary>The search form as HTML: what stands in its three boxes, and what is wrong with it. Written in C#, since every page of results has it: see ADR 10.</summary>
public sealed record SearchForm(string? Words, string? Place, string? Age) : IHtmlContent
{
    private const string Start = """
        " id="search" action="/search" method="get" role="search" aria-label="Find help">
        <div class="govuk-form-group">
        <label class="govuk-label govuk-label--s" for="q">What do you need help with?</label>
        <input class="govuk-input" id="q" name="q" type="search"
        """;

    private const string AfterWords = """
         maxlength="200" autocomplete="off" enterkeyhint="search" data-suggest>
        </div>
        <div class="govuk-form-group">
        <label class="govuk-label govuk-label--s" for="near">Town or postcode</label>
        <input class="govuk-input" id="near" name="near" type="text"
        """;

    private const string AfterPlace = """
         maxlength="100" autocomplete="postal-code" data-suggest="place">
        </div>
        <div class="govuk-form-group">
        <label class="govuk-label govuk-label--s" for="age">Age of child</label>

        """;

    private const string End = """
        <button class="govuk-button" type="submit">Find help</button>
        </form>

        """;

    private static readonly string[] Fields = ["q", "near", "age"];

    public static SearchForm Empty { get; } = new(null, null, null);

    /// <summary>Parts of the search that no box or filter shows, carried along.</summary>
    public IReadOnlyList<SearchParameter> Kept { get; init; } = [];

    public IReadOnlyList<SearchProblem> Problems { get; init; } = [];

    /// <summary>The box to mend a problem in: filters have none while the search cannot be read, so their problems lead to the first.</summary>
    public static string FieldOf(string key) => Fields.Contains(key) ? key : Fields[0];

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write(Problems.Count > 0 ? "<form class=\"search-form search-form--problem" : "<form class=\"search-form");
        writer.Write(Start);
        WriteValue(writer, Words);
        writer.Write(AfterWords);
        WriteValue(writer, Place);
        writer.Write(AfterPlace);
        if (Problems.Where(problem => problem.Key == "age").Select(problem => problem.Mend).FirstOrDefault() is { } problem)
        {
            writer.Write(ReadyHtml.Of($"<p class=\"govuk-error-message\" id=\"age-error\"><span class=\"govuk-visually-hidden\">Error:</span> {problem}</p>\n"));
            writer.Write("<select class=\"govuk-select\" id=\"age\" name=\"age\" aria-describedby=\"age-error\" aria-invalid=\"true\">\n");
        }
        else
        {
            writer.Write("<select class=\"govuk-select\" id=\"age\" name=\"age\">\n");
        }

        writer.Write(AgeOptions.Of(Age).Value);
        writer.Write("</select>\n</div>\n");
        foreach (var (key, value) in Kept)
        {
            writer.Write(ReadyHtml.Of($"<input type=\"hidden\" name=\"{key}\" value=\"{value}\">\n"));
        }

        writer.Write(End);
    }

    private static void WriteValue(TextWriter writer, string? value)
    {
        if (value is not null)
        {
            writer.Write(ReadyHtml.Of($" value=\"{value}\""));
        }
    }
}
