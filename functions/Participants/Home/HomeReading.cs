using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Pilots;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.TextMessages;
using MentorFlow.Domain.Threads;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Functions.Participants.Events;
using MentorFlow.Functions.Participants.Mentorships;
using MentorFlow.Functions.Participants.Speed;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Participants.Home;

/// <summary>Reads what stands on somebody's own page, for them and for an onlooker alike; what is asked of them is theirs alone to know (R98).</summary>
public sealed class HomeReading(
    IDocumentStore store,
    Pairs pairs,
    PairDevices devices,
    Expectations expectations,
    TaskReading asked,
    ComingEvents events,
    ComingSpeed speed,
    ITextMessages gateway,
    TimeProvider clock)
{
    private const int MostUnread = 100;

    public async Task<HomeModel> ReadAsync(Texts texts, Visitor visitor, CancellationToken cancellation)
    {
        var cards = new List<ProgramCard>();
        await foreach (var involvement in store.QueryAsync<Involvement>(Partition.Person(visitor.PersonId), cancellation: cancellation))
        {
            if (await Participant.FindAsync(store, visitor, involvement.Value.ProgramId, cancellation) is { } participant)
            {
                cards.Add(await CardAsync(texts, participant, cancellation));
            }
        }

        var model = new HomeModel(
            visitor,
            [
                .. cards.OrderByDescending(card => card.Participant.Enrollment.IsOpen)
                    .ThenByDescending(card => card.Participant.Enrollment.CreatedAt),
            ],
            await devices.TaskAsync([.. cards.SelectMany(card => card.Mentorships).Select(mentorship => mentorship.Pair)], cancellation),
            await store.AskedOfAsync(visitor.PersonId, clock.GetUtcNow(), cancellation));
        return visitor.Onlooker is not null ? model : model with
        {
            Number = await NumberAsync(visitor, cards.Exists(card => card.Participant.Enrollment.IsOpen), cancellation),
            Tasks = await asked.ReadAsync(texts, model, cancellation),
        };
    }

    // Who gave a number can erase it, whatever became of the gateway or of their programs.
    private async Task<TextNumberModel?> NumberAsync(Visitor visitor, bool takesPart, CancellationToken cancellation)
    {
        var known = await store.FindAsync(TextNumber.KeyOf(visitor.PersonId), cancellation);
        return known is not null || (gateway.IsOn && takesPart) ? new TextNumberModel(known?.Value, visitor.FormToken, FormState.Empty) : null;
    }

    private async Task<ProgramCard> CardAsync(Texts texts, Participant participant, CancellationToken cancellation)
    {
        texts = texts.For(participant.Program.Form);
        var (mentorships, unread, met) = (new List<(Pair, NextStep)>(), new Dictionary<string, int>(), MetTime.None);
        await foreach (var mentorship in store.MentorshipsOfAsync(participant.ProgramId, participant.PersonId, cancellation))
        {
            var pair = await pairs.LoadAsync(participant, mentorship, cancellation);
            mentorships.Add((pair, NextStep.Of(pair, texts, clock.GetUtcNow())));
            met = met.With(MetTime.Of(await store.SessionsOfAsync(participant.ProgramId, mentorship.MentorshipId, cancellation)));
            if (participant.Visitor.Onlooker is null && mentorship.IsOpen)
            {
                unread[mentorship.MentorshipId] = await UnreadAsync(mentorship, participant.PersonId, cancellation);
            }
        }

        return new ProgramCard(
            participant, await expectations.OfAsync(texts, participant, cancellation), mentorships, await events.OfAsync(participant, cancellation))
        {
            Speed = await speed.OfAsync(participant, cancellation),
            Unread = unread,
            Met = met,
            Retrospective = await store.LatestRetrospectiveAsync(participant.ProgramId, cancellation),
        };
    }

    // Only what came after what was read, and no more than is worth counting.
    private async Task<int> UnreadAsync(Mentorship mentorship, string personId, CancellationToken cancellation)
    {
        var place = new ThreadPlace(mentorship.ProgramId, mentorship.MentorshipId);
        var reader = await store.FindAsync(ThreadReader.KeyOf(place, personId), cancellation);
        var after = await store.AfterAsync(place, reader?.Value.ReadTo ?? 0, MostUnread, cancellation);
        return after.Count(message => message.IsLetter && message.PersonId != personId);
    }
}

/// <param name="DevicesPath">Where camera and microphone are checked before a first session; null when nothing is asked.</param>
/// <param name="Questions">That wait for the visitor's answer, as somebody's manager.</param>
public sealed record HomeModel(Visitor Visitor, IReadOnlyList<ProgramCard> Cards, string? DevicesPath, IReadOnlyList<AskedQuestion> Questions)
{
    /// <summary>The number for text messages; null where none are sent, and for an onlooker.</summary>
    public TextNumberModel? Number { get; init; }

    /// <summary>All that is asked of the visitor, in the order in which it is due; none for an onlooker.</summary>
    public IReadOnlyList<HomeTask> Tasks { get; init; } = [];

    /// <summary>Whether something stands among the tasks, so that it is not asked twice.</summary>
    public bool IsTask(string? path) => Tasks.Any(one => one.Path == path);
}

/// <param name="Steps">What is next in the program itself; more than one when several proposals wait.</param>
/// <param name="Events">Of the program, that the person is invited to.</param>
public sealed record ProgramCard(
    Participant Participant,
    IReadOnlyList<NextStep> Steps,
    IReadOnlyList<(Pair Pair, NextStep Next)> Mentorships,
    IReadOnlyList<ProgramMoment> Events)
{
    /// <summary>Speed-mentoring events of the program, that the person is invited to.</summary>
    public IReadOnlyList<SpeedInvitation> Speed { get; init; } = [];

    /// <summary>How many messages are new to the visitor, by mentorship; none for an onlooker.</summary>
    public IReadOnlyDictionary<string, int> Unread { get; init; } = new Dictionary<string, int>();

    /// <summary>How long they have met others in this program.</summary>
    public MetTime Met { get; init; } = MetTime.None;

    /// <summary>The latest look back at the program; null before the first.</summary>
    public Retrospective? Retrospective { get; init; }
}
