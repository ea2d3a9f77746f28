using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace EarlyHelp.Directory.Web.Infrastructure;

/// <summary>
/// Believes X-Forwarded-For and X-Forwarded-Proto only from the proxies listed in <c>Directory__TrustedProxies</c> (addresses or networks such as
/// 10.0.0.0/8, parted by commas), and from nobody where none is listed.
/// </summary>
public static class ForwardedClients
{
    public static void AddForwardedClients(this IServiceCollection services, IConfiguration configuration)
    {
        var proxies = (configuration["Directory:TrustedProxies"] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = proxies.Length == 0 ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var proxy in proxies)
            {
                options.KnownIPNetworks.Add(Network(proxy));
            }
        });
    }

    private static IPNetwork Network(string proxy)
    {
        if (IPNetwork.TryParse(proxy, out var network))
        {
            return network;
        }

        return IPAddress.TryParse(proxy, out var address)
            ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
            : throw new InvalidDataException($"Directory__TrustedProxies names '{proxy}'. Give addresses or networks, like 10.0.0.1 or 10.0.0.0/8.");
    }
}
