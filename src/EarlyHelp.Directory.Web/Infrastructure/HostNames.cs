using EarlyHelp.Directory.Settings;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.Extensions.Options;

namespace EarlyHelp.Directory.Web.Infrastructure;

/// <summary>Answers only to the host of the public address, and to loopback names.</summary>
public static class HostNames
{
    private static readonly string[] Loopback = ["localhost", "127.0.0.1", "[::1]"];

    public static void AddHostNames(this IServiceCollection services)
    {
        services.AddHostFiltering(_ => { });
        services.AddSingleton<IConfigureOptions<HostFilteringOptions>>(provider => new ConfigureOptions<HostFilteringOptions>(options =>
        {
            var address = provider.GetRequiredService<DirectorySettings>().PublicAddress;
            options.AllowedHosts = address is null ? Loopback : [address.Host, .. Loopback];
            options.AllowEmptyHosts = false;
        }));
    }
}
