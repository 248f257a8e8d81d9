using MentorFlow.Domain.Rehearsals;
using MentorFlow.Rehearsal.Cohorts;

namespace MentorFlow.Rehearsal.Acting;

/// <summary>A scripted person: who they are, how they are, and the stream their decisions are drawn from.</summary>
public sealed class Participant(CohortMember member, int seed, BehaviorScript behavior)
{
    private static readonly WorkingHours Day = new(new TimeOnly(8, 0), new TimeOnly(19, 0));

    public CohortMember Member => member;

    /// <summary>Given by the app when it hears of the person first.</summary>
    public string PersonId { get; internal set; } = "";

    public string Zone => member.Person.TimeZone;

    public Chance Chance { get; } = Chance.Of(seed, member.Person.ExternalId);

    public Temperament Temperament
    {
        get => field ??= Temperament.Draw(Chance, behavior);
        set;
    }

    /// <summary>On leave, or gone: mails are not read.</summary>
    public bool IsAway { get; set; }

    public bool AnswersThis() => !IsAway && Chance.Happens(Temperament.Answers);

    /// <summary>When they get round to something that reached them now: after their usual delay, in the daytime of a working day.</summary>
    public DateTimeOffset GetsRoundToIt(DateTimeOffset now) => Awake(now + Sooner(Chance.Around(Temperament.Delay, 0.9), Temperament.LongestDelay));

    private static TimeSpan Sooner(TimeSpan one, TimeSpan other) => one < other ? one : other;

    /// <summary>That moment, or the next working hour where they live.</summary>
    public DateTimeOffset Awake(DateTimeOffset moment) => Day.Next(moment, Zone, TimeSpan.FromMinutes(Chance.From(0, 180)));
}
