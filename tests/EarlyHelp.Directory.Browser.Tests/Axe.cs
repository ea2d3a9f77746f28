using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace EarlyHelp.Directory.Browser.Tests;

/// <summary>Runs axe-core in a page, without the blank page that the package's own runner opens for the sake of frames.</summary>
public static class Axe
{
    private static readonly string _script = new BundledAxeScriptProvider().GetScript();

    /// <summary>The rules asked for. Tags named, since a plain run leaves out the target size of WCAG 2.2.</summary>
    public static readonly string[] Tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    /// <returns>The faults on the page as it is now.</returns>
    public static async Task<IReadOnlyList<string>> FaultsAsync(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await page.EvaluateAsync(_script);
        }

        return await page.EvaluateAsync<string[]>(Run, Tags);
    }

    /// <summary>The name and version of what looked, once it has.</summary>
    public static async Task<string> VersionAsync(IPage page) => "axe-core " + await page.EvaluateAsync<string>("() => axe.version");

    private const string Run = """
        async tags => {
          const answer = await axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
          return answer.violations.map(fault => `${fault.id}: ${fault.help}: ${fault.nodes.slice(0, 3).map(node => node.html.slice(0, 200)).join(' | ')}`);
        }
        """;
}
