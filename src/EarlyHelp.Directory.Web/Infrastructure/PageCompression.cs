using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace EarlyHelp.Directory.Web.Infrastructure;

/// <summary>Compresses pages. They carry no secrets, so compressing them over HTTPS gives nothing away.</summary>
public static class PageCompression
{
    private static readonly string[] MoreTypes = ["application/ld+json", "application/manifest+json", "application/opensearchdescription+xml", "application/problem+json", "image/svg+xml"];

    public static void AddPageCompression(this IServiceCollection services)
    {
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.Providers.Add<WholePages>();
            options.Providers.Add<GzipCompressionProvider>();
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, .. MoreTypes];
        });
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
    }
}

/// <summary>Compresses with Brotli, each page in one go.</summary>
public sealed class WholePages : ICompressionProvider
{
    public string EncodingName => "br";

    public bool SupportsFlush => false;

    public Stream CreateStream(Stream outputStream) => new WholeBrotliStream(outputStream);
}
