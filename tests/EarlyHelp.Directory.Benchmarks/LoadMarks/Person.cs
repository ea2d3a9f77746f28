using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace EarlyHelp.Directory.Benchmarks.LoadMarks;

/// <summary>One answer: how long after it was due it was there, and what was wrong with it.</summary>
internal sealed record Answer(bool IsForm, double Milliseconds, string? Failure);

/// <summary>
/// One person with a browser of their own, who opens a page every five seconds. Of fifty pages one is a comment that they send: the form is opened like any page, and sent
/// five seconds later with the token and the stamp that it came with. Nothing of the site's defaults is changed for that.
/// </summary>
internal sealed partial class Person(Uri site, int number, PageChoice pages) : IDisposable
{
    public static readonly TimeSpan Pace = TimeSpan.FromSeconds(5);

    /// <summary>With the page that opens the form, 2 % of all requests send one.</summary>
    private const double OpensForm = 1.0 / 49;

    private readonly HttpClient _browser = new(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.Brotli | DecompressionMethods.GZip }) { BaseAddress = site };
    private readonly Random _random = new(number);
    private Dictionary<string, string>? _form;

    /// <param name="start">When everyone starts; each person at a moment of their own within the first five seconds.</param>
    public async Task<List<Answer>> Browse(long start, TimeSpan length)
    {
        var answers = new List<Answer>();
        for (var due = Pace * _random.NextDouble(); due < length; due += Pace)
        {
            if (due - Stopwatch.GetElapsedTime(start) is { Ticks: > 0 } early)
            {
                await Task.Delay(early);
            }

            var isForm = _form is not null;
            string? failure;
            try
            {
                failure = isForm ? await Send() : await Open();
            }
            catch (Exception error) when (error is HttpRequestException or TaskCanceledException)
            {
                failure = error.Message;
            }

            answers.Add(new Answer(isForm, (Stopwatch.GetElapsedTime(start) - due).TotalMilliseconds, failure));
        }

        return answers;
    }

    public void Dispose() => _browser.Dispose();

    private async Task<string?> Open()
    {
        var opensForm = _random.NextDouble() < OpensForm;
        var address = opensForm ? "/comment" : pages.Next(_random);
        using var response = await _browser.GetAsync(new Uri(address, UriKind.Relative));
        var page = await response.Content.ReadAsStringAsync();
        if (response.StatusCode != HttpStatusCode.OK)
        {
            return $"{(int)response.StatusCode} {address}";
        }

        _form = opensForm ? Hidden().Matches(page).ToDictionary(field => field.Groups[1].Value, field => WebUtility.HtmlDecode(field.Groups[2].Value)) : null;
        return null;
    }

    private async Task<string?> Send()
    {
        var fields = new Dictionary<string, string>(_form!) { ["about"] = "what-is-missing", ["text"] = $"Comment of person {number}: more groups on Saturdays, please." };
        _form = null;
        using var content = new FormUrlEncodedContent(fields);
        using var response = await _browser.PostAsync(new Uri("/comment", UriKind.Relative), content);
        return response.StatusCode == HttpStatusCode.Redirect ? null : $"{(int)response.StatusCode} POST /comment";
    }

    [GeneratedRegex("<input (?=[^>]*type=\"hidden\")[^>]*name=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"")]
    private static partial Regex Hidden();
}
