using MentorFlow.Content;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Fairness;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Pages;
using MentorFlow.Domain.Photos;
using MentorFlow.Domain.Privacy;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Stories;
using MentorFlow.Domain.TextMessages;

namespace MentorFlow.Functions.Participants.Consents;

/// <summary>What there is that somebody agreed to, beside taking part.</summary>
public enum GivenConsent
{
    /// <summary>A number, for a text message when a call breaks.</summary>
    TextMessages,
    Photo,

    /// <summary>What they told to find somebody alike.</summary>
    Likeness,

    /// <summary>A group, for fairness figures.</summary>
    Fairness,

    /// <summary>Their name among those who took part.</summary>
    Recognition,

    /// <summary>Words of thanks for everybody in the program.</summary>
    Thanks,

    /// <summary>Being shown to everybody in the program.</summary>
    Shown,
    Story,
}

/// <param name="Agreed">The text that they read; null for one that is not known here any more.</param>
/// <param name="Newer">The text of today, where they have not agreed to it and it is asked; else null.</param>
/// <param name="Zone">IANA zone in which times are shown.</param>
public sealed record ProgramConsent(MentoringProgram Program, Enrollment Enrollment, ConsentText? Agreed, ConsentText? Newer, string Zone)
{
    public Consent Given => Enrollment.Consent!;

    /// <summary>When what is kept of it goes, UTC, purpose by purpose; empty while the program goes on, and where all has gone.</summary>
    public IReadOnlyList<(RetentionPurpose Purpose, DateTimeOffset At)> Goes { get; init; } = [];
}

/// <param name="Program">Null for what holds in every program.</param>
/// <param name="MentorshipId">Null for what is about none.</param>
/// <param name="At">When they agreed, UTC; null where that was not kept.</param>
public sealed record OtherConsent(GivenConsent Kind, MentoringProgram? Program, string? MentorshipId, DateTimeOffset? At, string Zone);

/// <summary>Gathers everything that somebody agreed to, in all their programs.</summary>
public sealed class ConsentReading(IDocumentStore store, RetentionPolicy retention)
{
    public async Task<(IReadOnlyList<ProgramConsent> Programs, IReadOnlyList<OtherConsent> Others)> ReadAsync(
        Visitor visitor, ContentShelf content, CancellationToken cancellation)
    {
        var (programs, others) = (new List<ProgramConsent>(), new List<OtherConsent>());
        var home = PersonClock.ZoneOf(profile: null, visitor.Person.Zone, program: null);
        if (await FindAsync(TextNumber.KeyOf(visitor.PersonId), cancellation) is { } number)
        {
            others.Add(new OtherConsent(GivenConsent.TextMessages, null, null, number.GivenAt, home));
        }

        if (await FindAsync(ProfilePhoto.KeyOf(visitor.PersonId), cancellation) is { } photo)
        {
            others.Add(new OtherConsent(GivenConsent.Photo, null, null, photo.KeptAt, home));
        }

        await foreach (var involvement in store.QueryAsync<Involvement>(Partition.Person(visitor.PersonId), cancellation: cancellation))
        {
            if (await Participant.FindAsync(store, visitor, involvement.Value.ProgramId, cancellation) is not { } participant)
            {
                continue;
            }

            var (program, enrollment, zone) = (participant.Program, participant.Enrollment, participant.Zone);
            if (enrollment.Consent is { } given)
            {
                programs.Add(new ProgramConsent(
                    program, enrollment, content.ConsentOf(given.TextVersion), enrollment.AwaitsNewConsent ? content.Consent : null, zone)
                {
                    Goes = await GoesAsync(program, cancellation),
                });
            }

            if (enrollment.Profile?.Likeness is { Count: > 0 })
            {
                others.Add(new OtherConsent(GivenConsent.Likeness, program, null, null, zone));
            }

            others.AddRange(await OfProgramAsync(participant, cancellation));
        }

        return ([.. programs.OrderBy(one => !one.Enrollment.IsOpen).ThenByDescending(one => one.Given.At)], others);
    }

    private async Task<IReadOnlyList<(RetentionPurpose, DateTimeOffset)>> GoesAsync(MentoringProgram program, CancellationToken cancellation)
    {
        var dates = new List<(RetentionPurpose, DateTimeOffset)>();
        if (await store.EndOfAsync(program, cancellation) is { } end)
        {
            foreach (var purpose in RetentionPolicy.OfProgram)
            {
                var due = RetentionDates.DueAt(end, retention.MonthsOf(purpose), program.Zone);
                var stand = await FindAsync(RetentionStand.KeyOf(program.ProgramId, purpose), cancellation);
                if (stand?.KeptAt is null)
                {
                    dates.Add((purpose, stand is null ? due : RetentionDates.GoesAt(due, stand.AnnouncedAt)));
                }
            }
        }

        return dates;
    }

    private async Task<IReadOnlyList<OtherConsent>> OfProgramAsync(Participant participant, CancellationToken cancellation)
    {
        var (id, self, found) = (participant.ProgramId, participant.PersonId, new List<OtherConsent>());
        if (await FindAsync(FairnessAnswer.KeyOf(id, self), cancellation) is not null)
        {
            Add(GivenConsent.Fairness, at: null);
        }

        if (await FindAsync(RecognitionConsent.KeyOf(id, self), cancellation) is { } recognition)
        {
            Add(GivenConsent.Recognition, recognition.At);
        }

        if (await FindAsync(SharedThanks.KeyOf(id, self), cancellation) is { } thanks)
        {
            Add(GivenConsent.Thanks, thanks.At);
        }

        if (await FindAsync(ShownPerson.KeyOf(id, self), cancellation) is { } shown)
        {
            Add(GivenConsent.Shown, shown.At);
        }

        var mine = new DocumentQuery<Membership>(IdPrefix: Membership.PrefixOf(self));
        await foreach (var membership in store.QueryAsync(Partition.Program(id), mine, cancellation))
        {
            if (await FindAsync(Story.KeyOf(id, membership.Value.MentorshipId, self), cancellation) is { } story)
            {
                Add(GivenConsent.Story, story.WrittenAt, story.MentorshipId);
            }
        }

        return found;

        void Add(GivenConsent kind, DateTimeOffset? at, string? mentorshipId = null) =>
            found.Add(new OtherConsent(kind, participant.Program, mentorshipId, at, participant.Zone));
    }

    private async Task<T?> FindAsync<T>(Key<T> key, CancellationToken cancellation)
        where T : class, IDocument => (await store.FindAsync(key, cancellation))?.Value;
}
