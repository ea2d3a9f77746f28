using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;

namespace EarlyHelp.Directory.Benchmarks.WebMarks;

/// <summary>So many connections to the site, each of which asks for the next address as soon as it has its answer. Bodies are read and thrown away.</summary>
internal sealed class Connections : IDisposable
{
    private readonly HttpClient _client;
    private readonly int _count;

    /// <param name="encoding">What the client says it accepts; a browser says br.</param>
    public Connections(Uri site, int count, string encoding)
    {
        _count = count;
        _client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = count, AutomaticDecompression = DecompressionMethods.None, UseCookies = false }) { BaseAddress = site };
        _client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Encoding", encoding);
    }

    /// <returns>The body as it came over the wire.</returns>
    public Task<byte[]> Get(string address) => _client.GetByteArrayAsync(new Uri(address, UriKind.Relative));

    /// <returns>Milliseconds by the clock of each request, and the bytes of all bodies.</returns>
    public async Task<(List<double> Waits, long Bytes)> GetAll(IEnumerable<string> addresses)
    {
        using var next = new BlockingCollection<string>(new ConcurrentQueue<string>(addresses));
        next.CompleteAdding();
        var waits = new ConcurrentBag<double>();
        var bytes = 0L;
        await Task.WhenAll(Enumerable.Range(0, _count).Select(_ => Task.Run(Ask)));
        return ([.. waits], bytes);

        async Task Ask()
        {
            while (next.TryTake(out var address))
            {
                var start = Stopwatch.GetTimestamp();
                using var response = await _client.GetAsync(new Uri(address, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
                response.EnsureSuccessStatusCode();
                var body = await response.Content.ReadAsByteArrayAsync();
                waits.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                Interlocked.Add(ref bytes, body.Length);
            }
        }
    }

    public void Dispose() => _client.Dispose();
}
