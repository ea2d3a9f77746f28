using System.Collections.Concurrent;
using EarlyHelp.Directory.TestSupport;
using EarlyHelp.Directory.Web.Pages.About;

namespace EarlyHelp.Directory.Browser.Tests;

/// <summary>
/// What a run of axe found, for the accessibility statement. Written into <c>content/</c> at the end of a run that looked at every page, when asked for by
/// RECORD_ACCESSIBILITY=1: a plain run changes no file.
/// </summary>
public sealed class AccessibilityRecord
{
    private readonly ConcurrentDictionary<(string Page, int Width), IReadOnlyList<string>> _looked = new();
    private string _engine = "axe-core";

    public void Add(string page, int width, string engine, IReadOnlyList<string> faults)
    {
        _engine = engine;
        _looked[(page, width)] = faults;
    }

    public void Save(DateOnly today)
    {
        var widths = _looked.Keys.Select(key => key.Width).Distinct().OrderDescending().ToList();
        var pages = PageSubject.All.Select(subject => subject.Name).ToList();
        if (Environment.GetEnvironmentVariable("RECORD_ACCESSIBILITY") != "1" || widths.Count == 0 || !pages.All(page => widths.All(width => _looked.ContainsKey((page, width)))))
        {
            return;
        }

        File.WriteAllText(Repository.File("content", AccessibilityStatement.ResultsFile), AccessibilityStatement.Write(new AccessibilityResults
        {
            Tested = today,
            Engine = _engine,
            Widths = widths,
            Pages = pages,
            Faults = [.. pages.SelectMany(page => widths.SelectMany(width => _looked[(page, width)]).Distinct().Select(fault => new AccessibilityFault(page, fault)))],
        }));
    }
}
