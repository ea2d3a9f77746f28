namespace EarlyHelp.Directory.Web.Pages.MyList;

/// <summary>Addresses of lists.</summary>
public static class MyListLinks
{
    public const string Index = "/my-list";

    public const string Print = Index + "?print=1";

    /// <summary>Puts a listing on the list: a plain link, so that pages kept for everyone need neither cookie nor token.</summary>
    public static string Add(string slug) => $"{Index}?add={slug}";

    public static string Added(string slug) => $"{Index}?added={slug}";

    /// <summary>Puts all listings of a shared list on one's own.</summary>
    public static string AddAll(string token) => $"{Index}?list={token}";

    public static string Shared(string token) => "/lists/" + token;

    /// <summary>The page of a list that was just made.</summary>
    public static string Made(string token) => Shared(token) + "?made=1";

    public static string PrintShared(string token) => Shared(token) + "?print=1";

    public static string QrCode(string token) => Shared(token) + "/qr.svg";
}
