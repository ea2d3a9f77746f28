using System.Diagnostics;
using System.Text.Json;
using EarlyHelp.Directory.TestSupport;
using Xunit;

namespace EarlyHelp.Directory.Web.Tests.Html;

/// <summary>The Nu HTML checker, which is a Java program in a package of npm. It is fetched the first time it is asked.</summary>
public static class NuChecker
{
    private static readonly string Folder = Repository.File("tests", "EarlyHelp.Directory.Web.Tests");

    /// <param name="pages">What each page is called in messages, and its text.</param>
    /// <returns>Errors and warnings.</returns>
    public static async Task<IReadOnlyList<string>> CheckAsync(IReadOnlyList<(string Name, string Html)> pages)
    {
        var jar = Path.Combine(Folder, "node_modules", "vnu-jar", "build", "dist", "vnu.jar");
        if (!File.Exists(jar))
        {
            await RunAsync("npm", "ci", "--no-progress", "--loglevel=error");
        }

        using var folder = new TemporaryFolder();
        for (var at = 0; at < pages.Count; at++)
        {
            await File.WriteAllTextAsync(folder.File($"{at}.html"), pages[at].Html);
        }

        var answer = await RunAsync("java", "-Xss8m", "-jar", jar, "--format", "json", "--stdout", "--exit-zero-always", "--skip-non-html", folder.Path);
        using var json = JsonDocument.Parse(answer);
        return [.. json.RootElement.GetProperty("messages").EnumerateArray().Where(IsFault).Select(message => Show(message, pages))];
    }

    /// <summary>The checker also gives information: a slash at the end of an element, for one.</summary>
    private static bool IsFault(JsonElement message) =>
        message.GetProperty("type").GetString() != "info" || (message.TryGetProperty("subType", out var kind) && kind.GetString() == "warning");

    private static string Show(JsonElement message, IReadOnlyList<(string Name, string Html)> pages)
    {
        var page = pages[int.Parse(Path.GetFileNameWithoutExtension(message.GetProperty("url").GetString())!, System.Globalization.CultureInfo.InvariantCulture)];
        var line = message.TryGetProperty("lastLine", out var last) ? last.GetInt32() : 0;
        return $"{page.Name}, line {line}: {message.GetProperty("message").GetString()}";
    }

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}: {await errors}");
        return output;
    }
}
