using MentorFlow.Domain.Links;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Visits;

/// <summary>Where somebody is known again, and which of their visits are over before their time.</summary>
/// <param name="Browsers">On which they proved themselves and said that it is their own, the newest first.</param>
/// <param name="Ended">Each until its cookie is over anyway.</param>
public sealed record PersonVisits(string PersonId, IReadOnlyList<KnownBrowser> Browsers, IReadOnlyList<EndedVisit> Ended) : IDocument
{
    public static string Type => "visits";

    public Partition Partition => Partition.Person(PersonId);

    public string Id => KeyOf(PersonId).Id;

    public bool HasEnded(string visitId) => Ended.Any(one => one.VisitId == visitId);

    /// <summary>Whether it is over by itself, or since its browser was forgotten.</summary>
    public bool HasEnded(Visit visit) => HasEnded(visit.VisitId) || (visit.BrowserId.Length > 0 && HasEnded(visit.BrowserId));

    /// <param name="linksValidFrom">When the person took back their links, UTC: what they proved before counts no more. Null for never.</param>
    public IEnumerable<KnownBrowser> KnownAt(DateTimeOffset now, DateTimeOffset? linksValidFrom) =>
        Browsers.Where(browser => now < browser.Until && !(browser.ProvedAt < linksValidFrom));

    public static Key<PersonVisits> KeyOf(string personId) => new(Partition.Person(personId), "visits");
}

/// <param name="BrowserId">A digest of what its cookie says.</param>
/// <param name="Name">By which its owner knows it: "Firefox, Windows". Empty where it does not say.</param>
/// <param name="ProvedAt">UTC.</param>
public sealed record KnownBrowser(string BrowserId, string Name, DateTimeOffset ProvedAt)
{
    public static readonly TimeSpan Life = TimeSpan.FromDays(90);

    public DateTimeOffset Until => ProvedAt + Life;
}

/// <param name="VisitId">Or the id of a browser that was forgotten, with all visits that were proved on it.</param>
/// <param name="Until">UTC.</param>
public sealed record EndedVisit(string VisitId, DateTimeOffset Until);
