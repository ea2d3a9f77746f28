namespace EarlyHelp.Directory.TestSupport.Site;

/// <summary>The site for the invented area of Northmoor, over an empty catalogue: what holds there does not hang on Surrey.</summary>
public class NorthmoorSite : SiteHost
{
    private readonly TemporaryFolder _reference;

    public NorthmoorSite()
        : this(Reference())
    {
    }

    private NorthmoorSite(TemporaryFolder reference)
        : base(demo: false, ("Directory:Area", "northmoor"), ("Directory:ReferencePath", reference.Path), ("Directory:ContentPath", Repository.File("content"))) => _reference = reference;

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        // The base calls this twice.
        if (disposing && Path.Exists(_reference.Path))
        {
            _reference.Dispose();
        }
    }

    /// <summary>The area's own folder beside the taxonomy and vocabulary that all areas share.</summary>
    private static TemporaryFolder Reference()
    {
        var reference = new TemporaryFolder();
        System.IO.Directory.CreateDirectory(reference.File("areas"));
        System.IO.Directory.CreateSymbolicLink(reference.File("areas/northmoor"), Repository.Northmoor);
        System.IO.Directory.CreateSymbolicLink(reference.File("taxonomy"), Repository.File("index-data", "taxonomy"));
        System.IO.Directory.CreateSymbolicLink(reference.File("vocabulary"), Repository.File("index-data", "vocabulary"));
        return reference;
    }
}
