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
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, .. MoreTypes];
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
    }
}
