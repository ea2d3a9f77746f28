using System.Globalization;
using System.Reflection;
using EarlyHelp.Directory.Catalogue;
using EarlyHelp.Directory.Content;

namespace EarlyHelp.Directory.Web.Infrastructure;

/// <summary>Names the state that pages are made from: what is published, the content, and the program itself. A page kept under one name is never right for another.</summary>
public sealed class PublishedVersion(CatalogueReader catalogue, ContentLibrary content, TimeProvider clock)
{
    private static readonly TimeSpan Moment = TimeSpan.FromMinutes(5);
    private static readonly string Program = Assembly.GetExecutingAssembly().ManifestModule.ModuleVersionId.ToString("N")[..8];

    /// <summary>For pages that change with the day at most.</summary>
    public string OfDay => Name(TimeSpan.FromDays(1));

    /// <summary>For pages that say what is open now: sessions start and end on five minutes.</summary>
    public string OfMoment => Name(Moment);

    private string Name(TimeSpan step) => string.Create(
        CultureInfo.InvariantCulture,
        $"{catalogue.Sequence()}-{content.Current.Stamp}-{clock.GetLocalNow().Ticks / step.Ticks:x}-{Program}");
}
