using MentorFlow.Domain.Calendars;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Localization;
using MentorFlow.Mails.Calendars;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>A date of a program as a fact: no person stands in it.</summary>
/// <param name="Round">Number of a matching round; null for what is none.</param>
/// <param name="Track">Of an event that is held for some apart; null for what is everybody's.</param>
/// <param name="EndsAt">UTC; null for a moment.</param>
/// <param name="IsCalledOff">Whether it is not held, or its program was stopped.</param>
public sealed record ProgramDate(
    string ProgramId,
    string Program,
    ProgramMomentKind Kind,
    DateTimeOffset At,
    DateTimeOffset? EndsAt = null,
    int? Round = null,
    string? Track = null,
    bool IsCalledOff = false);

/// <summary>The organization's calendar: recruitment, rounds, launch, midpoint, closing and end of every program that was started.</summary>
public sealed class ProgramDateReading(IDocumentStore store, FactsSigner signer, SiteAddress site, Languages languages, TimeProvider clock)
{
    private const string Folder = "/facts";

    /// <summary>What lies further back, or further ahead where a program has no end, is left out.</summary>
    private static readonly TimeSpan Far = TimeSpan.FromDays(366);

    /// <summary>As long as a moment takes in a calendar, which has no entry without a length.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromMinutes(30);

    /// <param name="ending">".ics" or ".json".</param>
    public Uri AddressOf(FactsCalendar calendar, string ending) => site.At($"{Folder}/{signer.Sign(calendar)}{ending}");

    /// <returns>Whether the secret is that of the newest address.</returns>
    public async Task<bool> OpensAsync(string secret, CancellationToken cancellation) =>
        signer.Verify(secret) is { } given && await store.ReadAsync(FactsCalendar.Key, cancellation) == given;

    /// <returns>In the order of time.</returns>
    public async Task<IReadOnlyList<ProgramDate>> DatesAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var dates = new List<ProgramDate>();
        await foreach (var listing in store.ProgramsAsync(cancellation))
        {
            if (listing.Status is not ProgramStatus.Draft && await store.ReadProgramAsync(listing.ProgramId, cancellation) is { } program)
            {
                dates.AddRange(await OfAsync(program, now, cancellation));
            }
        }

        return [.. dates.Where(date => date.At > now - Far).OrderBy(date => date.At).ThenBy(date => date.ProgramId, StringComparer.Ordinal)];
    }

    /// <returns>As text/calendar, in the language that the organization reads when it does not say.</returns>
    public async Task<string> CalendarAsync(CancellationToken cancellation)
    {
        var texts = languages.Of();
        var dates = await DatesAsync(cancellation);
        return FeedText.Write(texts["facts-calendar.name"], dates.Select(date => EntryOf(date, texts)), clock.GetUtcNow());
    }

    private async Task<IReadOnlyList<ProgramDate>> OfAsync(MentoringProgram program, DateTimeOffset now, CancellationToken cancellation)
    {
        var isStopped = program.Status is ProgramStatus.Stopped;
        var dates = new List<ProgramDate>();
        foreach (var moment in ProgramTimeline.Of(program.Calendar, now + Far))
        {
            if (!moment.IsEvent)
            {
                var round = moment.Kind is ProgramMomentKind.Round ? moment.Round : (int?)null;
                dates.Add(new ProgramDate(program.ProgramId, program.Name, moment.Kind, moment.At, Round: round, IsCalledOff: isStopped && moment.At > now));
                continue;
            }

            var known = await store.ReadAsync(ProgramEvent.KeyOf(program.ProgramId, moment.Kind), cancellation);
            if (EventSchedule.Of(program, moment.Kind, known) is { } schedule)
            {
                dates.AddRange(schedule.Tracks.Select(track => new ProgramDate(
                    program.ProgramId,
                    program.Name,
                    moment.Kind,
                    track.StartsAt,
                    track.EndsAt,
                    Track: track.Name.Length == 0 ? null : track.Name,
                    IsCalledOff: schedule.CalledOffAt is not null || isStopped)));
            }
        }

        return dates;
    }

    private FeedEntry EntryOf(ProgramDate date, Texts texts)
    {
        var what = texts[$"facts-calendar.kinds.{date.Kind}", ("round", date.Round ?? 0)];
        return new FeedEntry(
            $"{Uuid5.Of($"fact:{date.ProgramId}:{date.Kind}:{date.Round}:{date.Track}")}@mentorflow",
            0,
            date.At,
            date.EndsAt ?? date.At + Moment,
            texts["facts-calendar.entry", ("program", date.Program), ("what", what)],
            date.Track ?? "",
            Location: null,
            site.Base,
            date.IsCalledOff);
    }
}
