using System.Collections.Concurrent;
using EarlyHelp.Directory.TestSupport;
using EarlyHelp.Directory.TestSupport.Site;
using EarlyHelp.Directory.Web.Pages.About;

namespace EarlyHelp.Directory.Browser.Tests;

/// <summary>
/// What a run of axe found, for the accessibility statement. Written into <c>content/</c> at the end of a run that looked at every page, when asked for by
/// RECORD_ACCESSIBILITY=1: a plain run changes no file.
/// </summary>
public sealed class AccessibilityRecord
{
    private readonly ConcurrentDictionary<(string Path, int Width), IReadOnlyList<string>> _looked = new();
    private string _engine = "axe-core";

    public void Add(string path, int width, string engine, IReadOnlyList<string> faults)
    {
        _engine = engine;
        _looked[(path, width)] = faults;
    }

    public void Save(DateOnly today)
    {
        var widths = _looked.Keys.Select(key => key.Width).Distinct().OrderDescending().ToList();
        var pages = PageList.All.Select(page => page.Path).ToList();
        if (Environment.GetEnvironmentVariable("RECORD_ACCESSIBILITY") != "1" || widths.Count == 0 || !pages.All(path => widths.All(width => _looked.ContainsKey((path, width)))))
        {
            return;
        }

        File.WriteAllText(Repository.File("content", AccessibilityStatement.ResultsFile), AccessibilityStatement.Write(new AccessibilityResults
        {
            Tested = today,
            Engine = _engine,
            Widths = widths,
            Pages = pages,
            Faults = [.. pages.SelectMany(path => widths.SelectMany(width => _looked[(path, width)]).Distinct().Select(fault => new AccessibilityFault(path, fault)))],
        }));
    }
}
