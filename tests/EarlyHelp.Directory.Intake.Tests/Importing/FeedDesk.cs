using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace EarlyHelp.Directory.Intake.Tests.Importing;

/// <summary>A web server in this process that answers as a test says and writes down what it was asked.</summary>
internal sealed class FeedDesk : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<string> _asked = new();
    private readonly ConcurrentDictionary<string, int> _times = new();

    private FeedDesk(Func<FeedRequest, FeedReply> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(context => Answer(context, answer));
    }

    public string Address { get; private set; } = "";

    /// <summary>Paths with their queries, in order.</summary>
    public IReadOnlyList<string> Asked => [.. _asked];

    public static async Task<FeedDesk> Start(Func<FeedRequest, FeedReply> answer)
    {
        var desk = new FeedDesk(answer);
        await desk._app.StartAsync();
        desk.Address = desk._app.Urls.Single();
        return desk;
    }

    private async Task Answer(HttpContext context, Func<FeedRequest, FeedReply> answer)
    {
        var asked = context.Request.Path + context.Request.QueryString;
        _asked.Enqueue(asked);
        var reply = answer(new FeedRequest
        {
            Path = context.Request.Path,
            Page = int.TryParse(context.Request.Query["page"], out var page) ? page : null,
            Time = _times.AddOrUpdate(asked, 1, (_, times) => times + 1),
        });
        context.Response.StatusCode = reply.Status;
        if (reply.RetryAfter is { } wait)
        {
            context.Response.Headers.RetryAfter = wait;
        }

        if (reply.Location is { } location)
        {
            context.Response.Headers.Location = location;
        }

        if (reply.BreaksOff)
        {
            context.Response.ContentLength = reply.Body.Length + 100;
            await context.Response.WriteAsync(reply.Body);
            context.Abort();
            return;
        }

        await context.Response.WriteAsync(reply.Body);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}

internal readonly record struct FeedRequest
{
    public required string Path { get; init; }

    public int? Page { get; init; }

    /// <summary>1 when this address is asked for the first time.</summary>
    public required int Time { get; init; }
}

internal readonly record struct FeedReply(string Body)
{
    public int Status { get; init; } = 200;

    public string? RetryAfter { get; init; }

    public string? Location { get; init; }

    /// <summary>The connection is cut before the answer is whole.</summary>
    public bool BreaksOff { get; init; }

    public static FeedReply Error(int status, string? retryAfter = null) => new("") { Status = status, RetryAfter = retryAfter };

    /// <summary>A page of two whole services; beyond the last page an empty one.</summary>
    public static FeedReply Page(int page, int pages, bool? last = null, int? number = null, string version = "3.0")
    {
        var items = page > pages ? [] : Enumerable.Range((page * 2) - 1, 2).Select(id => new { id = $"s{id}", name = $"Service {id}", status = "active", schedules = Array.Empty<object>() }).ToArray();
        var isLast = last ?? page >= pages;
        return new FeedReply(version == "1.0"
            ? JsonSerializer.Serialize(new { totalElements = pages * 2, totalPages = pages, number = number ?? page, size = 2, first = page == 1, last = isLast, content = items })
            : JsonSerializer.Serialize(new { total_items = pages * 2, total_pages = pages, page_number = number ?? page, size = 2, first_page = page == 1, last_page = isLast, contents = items }));
    }
}
