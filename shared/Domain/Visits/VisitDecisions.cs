using MentorFlow.Domain.Links;

namespace MentorFlow.Domain.Visits;

/// <summary>What becomes of codes, browsers and visits; pure.</summary>
public static class VisitDecisions
{
    /// <summary>More browsers of one person are forgotten, the oldest first.</summary>
    public const int MostBrowsers = 20;

    private const int MostEnded = 50;

    /// <summary>Somebody wrote down a code: the right one is used up, a wrong one is counted.</summary>
    /// <returns><see cref="RefusalReason.WrongStage"/> for a code that is over, whatever was written.</returns>
    public static Verdict<VisitCode> Try(VisitCode code, bool isRight, DateTimeOffset now) =>
        !code.IsOpenAt(now) ? RefusalReason.WrongStage
        : isRight ? code with { Tries = code.Tries + 1, UsedAt = now }
        : code with { Tries = code.Tries + 1 };

    /// <param name="before">Null where nothing is known yet.</param>
    public static PersonVisits Remember(PersonVisits? before, string personId, KnownBrowser browser, DateTimeOffset now)
    {
        var visits = Fresh(before, personId, now);
        return visits with { Browsers = [browser, .. visits.Browsers.Where(one => one.BrowserId != browser.BrowserId).Take(MostBrowsers - 1)] };
    }

    /// <summary>Visits that were proved on it are over, too.</summary>
    /// <returns>Null where it is not known.</returns>
    public static PersonVisits? Forget(PersonVisits? before, string browserId, DateTimeOffset now)
    {
        if (before?.Browsers.Any(one => one.BrowserId == browserId) != true)
        {
            return null;
        }

        var visits = Fresh(before, before.PersonId, now);
        return visits with
        {
            Browsers = [.. visits.Browsers.Where(one => one.BrowserId != browserId)],
            Ended = [new EndedVisit(browserId, now + VisitSigner.Life), .. visits.Ended.Take(MostEnded - 1)],
        };
    }

    public static PersonVisits End(PersonVisits? before, Visit visit, DateTimeOffset now)
    {
        var visits = Fresh(before, visit.PersonId, now);
        var ended = new EndedVisit(visit.VisitId, visit.BeganAt + VisitSigner.Life);
        return visits.HasEnded(visit.VisitId) ? visits : visits with { Ended = [ended, .. visits.Ended.Take(MostEnded - 1)] };
    }

    // What is over of itself needs no remembering.
    private static PersonVisits Fresh(PersonVisits? before, string personId, DateTimeOffset now) => before is null
        ? new PersonVisits(personId, [], [])
        : before with
        {
            Browsers = [.. before.Browsers.Where(browser => now < browser.Until)],
            Ended = [.. before.Ended.Where(visit => now < visit.Until)],
        };
}
