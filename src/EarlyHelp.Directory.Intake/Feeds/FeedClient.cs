using System.Globalization;
using System.Net;
using Polly;
using Polly.Retry;

namespace EarlyHelp.Directory.Intake.Feeds;

/// <summary>
/// Fetches from a feed politely: one request at a time, says who it is, waits and tries again when the server is busy or broken, never before it asks for,
/// and never without end.
/// </summary>
public sealed class FeedClient : IDisposable
{
    private readonly HttpClient _http;
    private readonly ResiliencePipeline<FeedAnswer> _pipeline;

    public FeedClient(FeedLimits? limits = null, TimeProvider? clock = null)
    {
        Limits = limits ?? new FeedLimits();
        _http = new HttpClient(new SocketsHttpHandler
        {
            AutomaticDecompression = DecompressionMethods.All,
            MaxAutomaticRedirections = 5,
            ConnectTimeout = TimeSpan.FromSeconds(15),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _http.DefaultRequestHeaders.UserAgent.ParseAdd("EarlyHelpDirectory/1.0 (import)");
        _http.DefaultRequestHeaders.Accept.ParseAdd("application/json, text/csv;q=0.9, */*;q=0.5");
        _pipeline = new ResiliencePipelineBuilder<FeedAnswer> { TimeProvider = clock ?? TimeProvider.System }
            .AddRetry(new RetryStrategyOptions<FeedAnswer>
            {
                MaxRetryAttempts = Limits.Retries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = Limits.FirstWait,
                MaxDelay = Limits.LongestWait,
                ShouldHandle = arguments => ValueTask.FromResult(IsWorthAnotherTry(arguments.Outcome)),
                DelayGenerator = arguments => ValueTask.FromResult(arguments.Outcome.Result?.RetryAfter),
            })
            .Build();
    }

    public FeedLimits Limits { get; }

    /// <summary>Fetches an address into a file of its own that is gone when the answer is disposed.</summary>
    /// <param name="maximumBytes">A longer answer is an error.</param>
    /// <exception cref="FeedException">No answer came, or one that is too long.</exception>
    internal async Task<FeedAnswer> Get(Uri address, long maximumBytes, CancellationToken cancellation)
    {
        try
        {
            return await _pipeline.ExecuteAsync(async (inner) => await Once(address, maximumBytes, inner), cancellation);
        }
        catch (Exception error) when (error is HttpRequestException or IOException or TimeoutException)
        {
            throw new FeedException($"{address.GetLeftPart(UriPartial.Path)} could not be read ({error.Message.TrimEnd('.')}).", error);
        }
    }

    private async ValueTask<FeedAnswer> Once(Uri address, long maximumBytes, CancellationToken cancellation)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timeout.CancelAfter(Limits.Timeout);
        try
        {
            using var response = await _http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, timeout.Token);
            var answer = new FeedAnswer { Address = response.RequestMessage?.RequestUri ?? address, Status = response.StatusCode, RetryAfter = RetryAfter(response) };
            if (response.IsSuccessStatusCode)
            {
                answer.Body = await Body(response, maximumBytes, timeout.Token);
            }

            return answer;
        }
        catch (OperationCanceledException error) when (!cancellation.IsCancellationRequested)
        {
            throw new TimeoutException(string.Create(CultureInfo.InvariantCulture, $"no whole answer within {Limits.Timeout.TotalSeconds:0} seconds"), error);
        }
    }

    private static async Task<Stream> Body(HttpResponseMessage response, long maximumBytes, CancellationToken cancellation)
    {
        var body = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose);
        try
        {
            await using var source = await response.Content.ReadAsStreamAsync(cancellation);
            var buffer = new byte[64 * 1024];
            int read;
            while ((read = await source.ReadAsync(buffer, cancellation)) > 0)
            {
                if (body.Length + read > maximumBytes)
                {
                    throw new FeedException($"The answer is longer than {maximumBytes / 1024 / 1024} MB.");
                }

                await body.WriteAsync(buffer.AsMemory(0, read), cancellation);
            }

            body.Position = 0;
            return body;
        }
        catch
        {
            await body.DisposeAsync();
            throw;
        }
    }

    private bool IsWorthAnotherTry(Outcome<FeedAnswer> outcome) =>
        outcome.Exception is HttpRequestException or IOException or TimeoutException
        || (outcome.Result is { } answer
            && (answer.Status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests || (int)answer.Status >= 500)
            && !(answer.RetryAfter > Limits.LongestWait));

    private static TimeSpan? RetryAfter(HttpResponseMessage response) =>
        response.Headers.RetryAfter switch
        {
            { Delta: { } wait } => wait,
            { Date: { } until } => until - (response.Headers.Date ?? DateTimeOffset.UtcNow) is var wait && wait > TimeSpan.Zero ? wait : TimeSpan.Zero,
            _ => null,
        };

    public void Dispose() => _http.Dispose();
}

/// <summary>How long, how often and how much.</summary>
public sealed record FeedLimits
{
    /// <summary>For one whole answer.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(2);

    public int Retries { get; init; } = 3;

    public TimeSpan FirstWait { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>A server that asks to wait longer is not asked again.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(2);

    public long MaximumFile { get; init; } = 1024L * 1024 * 1024;

    public long MaximumPage { get; init; } = 64L * 1024 * 1024;

    public int MaximumPages { get; init; } = 20_000;
}

/// <summary>What came back; <see cref="Body"/> only where the answer is good.</summary>
internal sealed class FeedAnswer : IAsyncDisposable
{
    /// <summary>Where it came from, after redirects.</summary>
    public required Uri Address { get; init; }

    public required HttpStatusCode Status { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    public Stream? Body { get; set; }

    public bool IsMissing => Status is HttpStatusCode.NotFound or HttpStatusCode.Gone;

    /// <summary>For messages.</summary>
    public string Shown => $"{Address.GetLeftPart(UriPartial.Path)} answers {(int)Status} {Status}"
        + (RetryAfter is { } wait ? string.Create(CultureInfo.InvariantCulture, $" and asks to wait {wait.TotalSeconds:0} seconds") : "") + ".";

    public async ValueTask DisposeAsync()
    {
        if (Body is not null)
        {
            await Body.DisposeAsync();
        }
    }
}

/// <summary>A feed that gives no answer that can be used.</summary>
internal sealed class FeedException(string message, Exception? inner = null) : Exception(message, inner);
