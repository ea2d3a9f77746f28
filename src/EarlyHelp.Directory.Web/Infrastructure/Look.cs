using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using EarlyHelp.Directory.Locations.Areas;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EarlyHelp.Directory.Web.Infrastructure;

/// <summary>The area's colours as a style sheet and an icon, so that a council changes them in <c>area.yaml</c> and nowhere else.</summary>
public sealed partial class Look
{
    public const string StylePath = "/look.css";
    public const string IconPath = "/icon.svg";
    private const string DefaultBrand = "#1d4f5f";
    private const string DefaultAccent = "#8a3b12";

    private readonly Dictionary<int, Lazy<byte[]>> _pictures;

    /// <exception cref="InvalidDataException">A colour is not written as # and six hexadecimal digits.</exception>
    public Look(Area area)
    {
        Brand = Colour(area.Look.BrandColour ?? DefaultBrand, "brand_colour");
        var accent = Colour(area.Look.AccentColour ?? DefaultAccent, "accent_colour");
        StyleSheet =
            $":root{{--brand:{Brand};--brand-dark:{Mix(Brand, 0, 0.3)};--brand-tint:{Mix(Brand, 255, 0.94)};--brand-line:{Mix(Brand, 255, 0.65)};"
            + $"--accent:{accent};--accent-dark:{Mix(accent, 0, 0.3)}}}";
        Icon = IconPicture.Svg(Brand);
        _pictures = IconPicture.Sizes.ToDictionary(size => size, size => new Lazy<byte[]>(() => IconPicture.Png(Brand, size)));
        Version = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(StyleSheet + Icon)).AsSpan(0, 4));
    }

    /// <summary>As # and six hexadecimal digits.</summary>
    public string Brand { get; }

    public string StyleSheet { get; }

    public string Icon { get; }

    /// <summary>The icon as PNG; <c>null</c> for a size that is not offered.</summary>
    public byte[]? Picture(int size) => _pictures.GetValueOrDefault(size)?.Value;

    /// <summary>The address of <see cref="Picture"/>, which browsers may keep for ever.</summary>
    public string PicturePath(int size) => string.Create(CultureInfo.InvariantCulture, $"/icon-{size}.png?v={Version}");

    /// <summary>Changes with the look: part of its addresses, so that browsers may keep it for ever.</summary>
    public string Version { get; }

    private static string Colour(string text, string key) => Hex().IsMatch(text)
        ? text.ToLowerInvariant()
        : throw new InvalidDataException($"area.yaml: {key} is '{text}'. Write it as # and six hexadecimal digits, like {DefaultBrand}.");

    /// <param name="towards">0 for black, 255 for white.</param>
    private static string Mix(string colour, int towards, double share)
    {
        var channels = Enumerable.Range(0, 3)
            .Select(at => int.Parse(colour.AsSpan(1 + (at * 2), 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture))
            .Select(channel => (int)Math.Round(channel + ((towards - channel) * share)));
        return "#" + string.Concat(channels.Select(channel => channel.ToString("x2", CultureInfo.InvariantCulture)));
    }

    [GeneratedRegex("^#[0-9a-fA-F]{6}$")]
    private static partial Regex Hex();
}

/// <summary>The addresses of the look.</summary>
public static class LookEndpoints
{
    private const string Lasts = "public, max-age=31536000, immutable";

    public static void MapLook(this IEndpointRouteBuilder app)
    {
        app.MapGet(Look.StylePath, (HttpContext context, Look look) => Lasting(context, look.StyleSheet, "text/css")).DisableRateLimiting();
        app.MapGet("/icon-{size:int}.png", (HttpContext context, Look look, int size) =>
        {
            if (look.Picture(size) is not { } picture)
            {
                return Results.NotFound();
            }

            context.Response.Headers.CacheControl = Lasts;
            return Results.Bytes(picture, "image/png");
        }).DisableRateLimiting();
        app.MapGet(Look.IconPath, (HttpContext context, Look look) => Lasting(context, look.Icon, "image/svg+xml")).DisableRateLimiting();
    }

    private static ContentHttpResult Lasting(HttpContext context, string text, string type)
    {
        context.Response.Headers.CacheControl = Lasts;
        return TypedResults.Text(text, type);
    }
}
