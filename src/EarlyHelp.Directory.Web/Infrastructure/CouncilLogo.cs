using System.Security.Cryptography;
using EarlyHelp.Directory.Locations.Areas;
using EarlyHelp.Directory.Settings;

namespace EarlyHelp.Directory.Web.Infrastructure;

/// <summary>The council's logo: the file beside <c>area.yaml</c> that its <c>look.logo</c> names. An area need not have one.</summary>
public sealed class CouncilLogo
{
    public const string Address = "/logo";

    /// <exception cref="InvalidDataException">There is no such file, or it is no SVG or PNG.</exception>
    public CouncilLogo(Area area, DirectorySettings settings)
    {
        if (area.Look.Logo is not { } name)
        {
            return;
        }

        Type = System.IO.Path.GetExtension(name) switch
        {
            ".svg" => "image/svg+xml",
            ".png" => "image/png",
            _ => throw new InvalidDataException($"area.yaml: logo is '{name}'. Name an .svg or .png file beside area.yaml."),
        };
        var file = System.IO.Path.Combine(settings.AreaPath, name);
        if (System.IO.Path.GetFileName(name) != name || !File.Exists(file))
        {
            throw new InvalidDataException($"area.yaml: logo is '{name}', and no such file stands beside area.yaml. Put it there, or take the line out.");
        }

        Picture = File.ReadAllBytes(file);
        Path = $"{Address}?v={Convert.ToHexStringLower(SHA256.HashData(Picture).AsSpan(0, 4))}";
    }

    /// <summary>Where browsers find it, to be kept for ever; <c>null</c> where there is none.</summary>
    public string? Path { get; }

    public byte[]? Picture { get; }

    public string? Type { get; }
}

/// <summary>The address of the logo.</summary>
public static class CouncilLogoEndpoint
{
    public static void MapCouncilLogo(this IEndpointRouteBuilder app) => app.MapGet(CouncilLogo.Address, (HttpContext context, CouncilLogo logo) =>
    {
        if (logo.Picture is not { } picture)
        {
            return Results.NotFound();
        }

        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(picture, logo.Type);
    }).DisableRateLimiting();
}
