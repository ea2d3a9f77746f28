using EarlyHelp.Directory.Settings;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;

namespace EarlyHelp.Directory.Web.Infrastructure;

/// <summary>Keeps the keys that sign cookies and forms in the data path, with everything else that changes, and not in the home folder of whoever runs the program.</summary>
public static class DataKeys
{
    public static void AddDataKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("EarlyHelp.Directory");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(options =>
            options.XmlRepository = new FileSystemXmlRepository(
                new DirectoryInfo(Path.Combine(provider.GetRequiredService<DirectorySettings>().DataPath, "keys")),
                provider.GetRequiredService<ILoggerFactory>())));
    }
}
