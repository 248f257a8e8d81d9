using MentorFlow.Domain.People;
using MentorFlow.Localization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Functions.Hosting.Layout;

/// <summary>In which language somebody reads: what they chose, else what HR says of them, else what their browser asks for.</summary>
public static class ReaderLanguage
{
    private const string Cookie = "language";
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(365);

    /// <summary>In whose language the answer is written.</summary>
    public static Texts Texts(this HttpRequest request) =>
        request.HttpContext.Items[typeof(Texts)] as Texts ?? request.Languages().Of([SiteCookie.Read(request, Cookie), .. Wanted(request)]);

    public static Languages Languages(this HttpRequest request) => request.HttpContext.RequestServices.GetRequiredService<Languages>();

    /// <summary>From now on the request is answered in this person's language.</summary>
    public static void IsReadBy(this HttpRequest request, Person person) => request.HttpContext.Items[typeof(Texts)] =
        request.Languages().Of([person.ChosenLanguage, person.Language, SiteCookie.Read(request, Cookie), .. Wanted(request)]);

    /// <summary>From now on the request is answered in this language, as its address asks.</summary>
    /// <param name="tag">BCP 47 tag of a language that there is.</param>
    public static void IsReadIn(this HttpRequest request, string tag) => request.HttpContext.Items[typeof(Texts)] = request.Languages().Of([tag]);

    /// <summary>From now on the request is answered as the people of a circle are spoken to: it is about one.</summary>
    public static void IsOfCircle(this HttpRequest request) => request.HttpContext.Items[typeof(Texts)] = request.Texts().OfCircle;

    /// <summary>Keeps a choice on this browser, for pages that are shown to nobody in particular.</summary>
    public static void KeepLanguage(this HttpRequest request, string tag) => SiteCookie.Keep(request, Cookie, tag, Remembered);

    private static IEnumerable<string> Wanted(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(language => language.Quality ?? 1)
        .Select(language => language.Value.ToString());
}
