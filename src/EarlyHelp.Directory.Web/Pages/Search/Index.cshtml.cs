using EarlyHelp.Directory.Content;
using EarlyHelp.Directory.Search;
using EarlyHelp.Directory.Taxonomies;
using EarlyHelp.Directory.Web.Infrastructure;
using EarlyHelp.Directory.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace EarlyHelp.Directory.Web.Pages.Search;

/// <summary>Results of a search, with filters, and ways on where there are none.</summary>
[OutputCache(PolicyName = PageCache.Search)]
public sealed class IndexModel(SearchQuestionReader reader, DirectorySearch search, ContentLibrary content, TaxonomyLibrary taxonomy, SearchWords words, SearchRecorder recorder) : PageModel
{
    private const int AdviceShown = 3;

    public SearchQuestion Question { get; private set; } = null!;

    /// <summary><c>null</c> where the question could not be read.</summary>
    public DirectoryResults? Found { get; private set; }

    public IReadOnlyList<ContentPage> Advice { get; private set; } = [];

    /// <summary>The search is about something that others in the house should not see.</summary>
    public bool IsSensitive { get; private set; }

    /// <summary>The page says first whom to ring in danger.</summary>
    public bool IsUrgent { get; private set; }

    /// <summary>What could not be read, each with the box to mend it in.</summary>
    public FormErrors Errors
    {
        get
        {
            var errors = new FormErrors();
            foreach (var problem in Question.Problems)
            {
                errors.Add(SearchForm.FieldOf(problem.Key), problem.Mend);
            }

            return errors;
        }
    }

    public string Heading => words.Heading(Question, Found);

    public IActionResult OnGet()
    {
        if (PublishedPagePolicy.IsHeldBy(HttpContext))
        {
            return StatusCode(StatusCodes.Status304NotModified);
        }

        Question = reader.Read(Request.Query);
        if (Question.Problems.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        var page = Question.Request.Page;
        var found = search.Search(Question.Request);
        if (page < 1 || (page > 1 && page > found.Results.TotalPages))
        {
            return NotFound();
        }

        recorder.Record(HttpContext, Question, found);
        Found = found;
        Advice = content.Current.Advice.Find(Question.Request.Text, found.Topics, found.Situations, AdviceShown);
        IsSensitive = found.Topics.Any(topic => taxonomy.IsSensitive(TaxonomyLibrary.Topic, topic))
            || found.Situations.Any(situation => taxonomy.IsSensitive(TaxonomyLibrary.Situation, situation))
            || Advice is [{ About.Sensitive: true }, ..];
        IsUrgent = IsSensitive || found.Situations.Any(situation => taxonomy.Find(TaxonomyLibrary.Situation, situation) is { Urgent: true });
        return Page();
    }

    public PageHead Head() => new()
    {
        Title = words.Title(Question, Found),
        Description = words.Description(Question, Found),
        Canonical = Found is null ? null : SearchLinks.To(Question.Parameters.Where(parameter => !parameter.IsOfView), Question.Request.Page),
        Sensitive = IsSensitive,
        Section = SearchLinks.Index,
    };
}
