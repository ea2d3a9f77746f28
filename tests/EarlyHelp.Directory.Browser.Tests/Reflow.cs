using Microsoft.Playwright;

namespace EarlyHelp.Directory.Browser.Tests;

/// <summary>Nobody has to scroll sideways to read.</summary>
public static class Reflow
{
    /// <returns>What makes the page wider than its window.</returns>
    public static async Task<IReadOnlyList<string>> FaultsAsync(IPage page) => await page.EvaluateAsync<string[]>(Sideways);

    private const string Sideways = """
        () => {
          const room = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= room) { return []; }
          const wide = [...document.querySelectorAll('body *')].filter(part => part.getBoundingClientRect().right > room + 1);
          return ['scrolls sideways at ' + room + ' pixels: ' + wide.slice(0, 3).map(part => part.outerHTML.slice(0, 120)).join(' | ')];
        }
        """;
}
