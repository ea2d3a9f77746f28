using System.Collections.Concurrent;
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
}
