namespace EarlyHelp.Directory.Web.Wording;

/// <summary>Words put together as people write them.</summary>
public static class Sentences
{
    /// <summary>Ash; Ash and Send; Ash, Send and Woking.</summary>
    public static string List(IEnumerable<string> parts)
    {
        var all = parts.ToList();
        return all.Count < 2 ? string.Concat(all) : string.Join(", ", all.SkipLast(1)) + " and " + all[^1];
    }
}
