using System.Diagnostics;
using System.Text.Json.Nodes;
using EarlyHelp.Directory.Benchmarks.SearchMarks;

namespace EarlyHelp.Directory.Benchmarks.WebMarks;

/// <summary>The site as it is put on a server: published in Release, run from a folder of its own.</summary>
internal sealed class PublishedSite
{
    private const string Web = "EarlyHelp.Directory.Web";

    private PublishedSite(string folder) => Folder = folder;

    public string Folder { get; }

    public string Program => Path.Combine(Folder, Web + ".dll");

    public static PublishedSite Make(BenchmarkSetting setting)
    {
        var folder = Path.Combine(setting.Folder, "site");
        Publish(Path.Combine(setting.Repository, "src", Web), folder);
        return new PublishedSite(folder);
    }

    /// <returns>The command line program.</returns>
    public static string MakeCli(BenchmarkSetting setting)
    {
        var folder = Path.Combine(setting.Folder, "cli");
        Publish(Path.Combine(setting.Repository, "src", "EarlyHelp.Directory.Cli"), folder);
        return Path.Combine(folder, "EarlyHelp.Directory.Cli.dll");
    }

    /// <summary>
    /// Puts a file beside the style sheets, served as they are: as it is, and compressed beforehand. That the site lists its files when it is published is why the list
    /// is added to. To be done before the site starts.
    /// </summary>
    public void AddFile(string name, byte[] plain, byte[] brotli)
    {
        File.WriteAllBytes(Path.Combine(Folder, "wwwroot", name), plain);
        File.WriteAllBytes(Path.Combine(Folder, "wwwroot", name + ".br"), brotli);
        var path = Path.Combine(Folder, Web + ".staticwebassets.endpoints.json");
        var list = JsonNode.Parse(File.ReadAllText(path))!;
        list["Endpoints"]!.AsArray().Add(Endpoint(name, name, plain.Length, null));
        list["Endpoints"]!.AsArray().Add(Endpoint(name, name + ".br", brotli.Length, "br"));
        File.WriteAllText(path, list.ToJsonString());
    }

    private static JsonObject Endpoint(string route, string file, int length, string? encoding)
    {
        var headers = new JsonArray(Header("Cache-Control", "no-cache"), Header("Content-Length", $"{length}"), Header("Content-Type", "text/html"), Header("ETag", $"\"{file}\""), Header("Vary", "Accept-Encoding"));
        var selectors = new JsonArray();
        if (encoding is not null)
        {
            headers.Add(Header("Content-Encoding", encoding));
            selectors.Add(new JsonObject { ["Name"] = "Content-Encoding", ["Value"] = encoding, ["Quality"] = "0.0001" });
        }

        return new JsonObject { ["Route"] = route, ["AssetFile"] = file, ["Selectors"] = selectors, ["ResponseHeaders"] = headers, ["EndpointProperties"] = new JsonArray() };
    }

    private static JsonObject Header(string name, string value) => new() { ["Name"] = name, ["Value"] = value };

    private static void Publish(string project, string folder)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var argument in (string[])["publish", project, "-c", "Release", "-o", folder, "-v", "q"])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{project} cannot be published:\n{output}");
        }
    }
}
