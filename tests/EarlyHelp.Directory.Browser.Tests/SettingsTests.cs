using Microsoft.Playwright;
using Xunit;

namespace EarlyHelp.Directory.Browser.Tests;

/// <summary>Every page as people set up their browser: colours of their own, less movement, letters of twice the size.</summary>
[Collection(InBrowser.Name)]
public sealed class SettingsTests(BrowserSite site)
{
    [Fact]
    [Trait("Category", "Long")]
    public async Task EveryPage_InForcedColoursWithLessMovementAndLargeLetters_HoldsUp()
    {
        var faults = await BrowserSite.LookAtEachAsync(PageSubject.All, () => site.OpenAsync(width: 1280, colours: ForcedColors.Active, motion: ReducedMotion.Reduce), async (opened, subject) =>
        {
            await subject.ShowAsync(site, opened);
            var found = new List<string>(await FocusCheck.FaultsAsync(opened.Page));
            found.AddRange(await opened.Page.EvaluateAsync<string[]>(Moving));
            await opened.Page.EvaluateAsync("() => { document.documentElement.style.fontSize = '200%'; }");
            found.AddRange(await Reflow.FaultsAsync(opened.Page));
            found.AddRange(await opened.Page.EvaluateAsync<string[]>(Cut));
            return found;
        });

        Faults.None(faults);
    }

    private const string Moving = """
        () => [...document.querySelectorAll('body *')]
          .filter(part => { const style = getComputedStyle(part); return style.scrollBehavior === 'smooth' || style.animationName !== 'none' || style.transitionDuration.split(',').some(time => parseFloat(time) > 0.05); })
          .slice(0, 3).map(part => 'moves: ' + part.outerHTML.slice(0, 120))
        """;

    /// <summary>Words in a box that is too low for them.</summary>
    private const string Cut = """
        () => [...document.querySelectorAll('main *, header *, footer *')]
          .filter(part => part.childElementCount === 0 && part.textContent.trim() && !part.closest('.govuk-visually-hidden, .govuk-skip-link, svg') && part.checkVisibility()
            && ['hidden', 'clip'].includes(getComputedStyle(part).overflowY) && part.scrollHeight > part.clientHeight + 2)
          .slice(0, 3).map(part => 'letters of twice the size are cut: ' + part.outerHTML.slice(0, 120))
        """;
}
