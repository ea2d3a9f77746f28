using EarlyHelp.Directory.Settings;

namespace EarlyHelp.Directory.Web.Infrastructure;

/// <summary>Makes absolute addresses: from the setting, or else from the (loopback) host that was asked.</summary>
public sealed class SiteAddress(DirectorySettings settings)
{
    private readonly string? _public = settings.PublicAddress?.GetLeftPart(UriPartial.Authority);

    /// <param name="path">From the root, starting with a slash.</param>
    public string Absolute(HttpRequest request, string path) => Root(request) + path;

    public string Root(HttpRequest request) => _public ?? $"{request.Scheme}://{request.Host}";
}
