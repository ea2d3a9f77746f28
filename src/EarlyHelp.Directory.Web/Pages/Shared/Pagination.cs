using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace EarlyHelp.Directory.Web.Pages.Shared;

/// <summary>Links to the pages of a long list, as HTML; nothing where there is but one page. Written in C#, since every page of results has it: see ADR 10.</summary>
public sealed class Pagination(PageNumbers numbers) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        if (numbers.Pages <= 1)
        {
            return;
        }

        writer.Write("<nav class=\"govuk-pagination\" aria-label=\"Pages of results\">\n");
        if (numbers.Page > 1)
        {
            WriteStep(writer, numbers.Page - 1, "prev", "Previous");
        }

        writer.Write("<ul class=\"govuk-pagination__list\">\n");
        foreach (var number in numbers.Shown())
        {
            writer.Write(number == 0 ? "<li class=\"govuk-pagination__item govuk-pagination__item--ellipsis\">⋯</li>\n" : Item(number));
        }

        writer.Write("</ul>\n");
        if (numbers.Page < numbers.Pages)
        {
            WriteStep(writer, numbers.Page + 1, "next", "Next");
        }

        writer.Write("</nav>\n");
    }

    private string Item(int page)
    {
        var number = page.ToString(CultureInfo.InvariantCulture);
        var address = numbers.Address(page);
        return page == numbers.Page
            ? ReadyHtml.Of($"<li class=\"govuk-pagination__item govuk-pagination__item--current\"><a class=\"govuk-link govuk-pagination__link\" href=\"{address}\" aria-label=\"Page {number}\" aria-current=\"page\">{number}</a></li>\n")
            : ReadyHtml.Of($"<li class=\"govuk-pagination__item\"><a class=\"govuk-link govuk-pagination__link\" href=\"{address}\" aria-label=\"Page {number}\">{number}</a></li>\n");
    }

    private void WriteStep(TextWriter writer, int page, string step, string word) => writer.Write(ReadyHtml.Of(
        $"<div class=\"govuk-pagination__{step}\"><a class=\"govuk-link govuk-pagination__link\" href=\"{numbers.Address(page)}\" rel=\"{step}\"><span class=\"govuk-pagination__link-title\">{word}<span class=\"govuk-visually-hidden\"> page</span></span></a></div>\n"));
}
