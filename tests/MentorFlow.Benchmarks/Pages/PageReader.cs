using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using MentorFlow.Domain.Links;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Standalone;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Benchmarks.Pages;

/// <param name="Milliseconds">From the request to the last byte.</param>
/// <param name="Html">As it came, uncompressed.</param>
internal sealed record PageLook(double Milliseconds, byte[] Html);

/// <summary>A browser of the coordinator, in which somebody from the program visits their own pages, too.</summary>
internal sealed partial class PageReader : IDisposable
{
    private readonly HttpClient http;

    private PageReader(Uri address) =>
        http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = address };

    /// <summary>Comes in by the link that is printed at start and by that of a mail.</summary>
    /// <param name="personId">Whose pages are visited.</param>
    public static async Task<PageReader> EnterAsync(Product product, string personId)
    {
        var reader = await VisitAsync(product, personId);
        await ExpectAsync(HttpStatusCode.SeeOther, reader.http.GetAsync(product.Host.Services.GetRequiredService<OneTimeLink>().Path));
        return reader;
    }

    /// <summary>Comes in by the link of a mail alone.</summary>
    /// <param name="personId">As above.</param>
    public static async Task<PageReader> VisitAsync(Product product, string personId)
    {
        var reader = new PageReader(product.Host.BaseAddress);
        var link = product.Host.Services.GetRequiredService<LinkWriter>().Home(personId).PathAndQuery;
        await ExpectAsync(HttpStatusCode.SeeOther, reader.http.PostAsync(link, new FormUrlEncodedContent([])));
        return reader;
    }

    /// <summary>A program that calls the API with a key.</summary>
    public static PageReader Call(Product product, string key)
    {
        var reader = new PageReader(product.Host.BaseAddress);
        reader.http.DefaultRequestHeaders.Add(LocalConsoleAccess.KeyHeader, key);
        return reader;
    }

    /// <exception cref="InvalidOperationException">There is no such page.</exception>
    public async Task<PageLook> LookAsync(string path)
    {
        var begun = Stopwatch.GetTimestamp();
        var html = await ExpectAsync(HttpStatusCode.OK, http.GetAsync(path));
        return new PageLook(Stopwatch.GetElapsedTime(begun).TotalMilliseconds, html);
    }

    /// <summary>The size of each file that a browser asks for with the page.</summary>
    public async Task<IReadOnlyList<int>> FilesOfAsync(byte[] html)
    {
        var sizes = new List<int>();
        foreach (var address in Asked().Matches(Encoding.UTF8.GetString(html)).Select(match => match.Groups["address"].Value).Distinct())
        {
            sizes.Add((await ExpectAsync(HttpStatusCode.OK, http.GetAsync(WebUtility.HtmlDecode(address)))).Length);
        }

        return sizes;
    }

    public void Dispose() => http.Dispose();

    private static async Task<byte[]> ExpectAsync(HttpStatusCode status, Task<HttpResponseMessage> asked)
    {
        using var answer = await asked;
        return answer.StatusCode == status
            ? await answer.Content.ReadAsByteArrayAsync()
            : throw new InvalidOperationException($"{answer.RequestMessage?.RequestUri} answered {(int)answer.StatusCode} instead of {(int)status}.");
    }

    // A picture within the page is asked for by nobody.
    [GeneratedRegex("""<(link|script|img|iframe)\b[^>]*?\b(href|src)="(?<address>(?!data:)[^"]+)["]""")]
    private static partial Regex Asked();
}
