using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Orchestrations.Goals;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Orchestrations.Rounds;
using MentorFlow.Rehearsal.Settings;

namespace MentorFlow.Rehearsal.Acting;

/// <summary>
/// From a proposed match to a signed agreement: accept, decline or say nothing; one proposes how to meet, the other signs; the mentee sets goals.
/// </summary>
public sealed class MatchActing(
    World world,
    RehearsalLog log,
    ChoiceReading asked,
    ChoiceActs choices,
    ProposalActs proposals,
    CircleSeatActs circles,
    MentorshipActs mentorships,
    GoalActs goals,
    RehearsalSettings settings)
{
    private const int MostRanked = 3;

    /// <summary>Of all among whom they may choose; nobody looks farther.</summary>
    private const int MostLookedAt = 12;

    private const double Vetoes = 0.05;

    /// <summary>
    /// The first few of the short list, as it stands; where people choose among all, some that they come across. A few never want one of the others.
    /// </summary>
    public void AskedToRank(Participant who, string programId, int round) => world.Maybe(who, () => RankAsync(who, programId, round));

    public void Proposed(Participant who, string programId, string proposalId) => world.Maybe(who, () =>
    {
        var accepted = who.Chance.Happens(who.Temperament.AcceptsProposals);
        return World.DoAsync(proposals.AnswerAsync(programId, proposalId, who.PersonId, accepted, accepted ? null : "not the right time"));
    });

    public void AskedForACircle(Participant who, string programId, string circleId) => world.Maybe(who, () =>
    {
        var accepted = who.Chance.Happens(who.Temperament.AcceptsProposals);
        return World.DoAsync(circles.AnswerAsync(programId, circleId, who.PersonId, accepted, accepted ? null : "not the right time"));
    });

    public void AskedForAgreement(Participant who, string programId, string mentorshipId) => world.Maybe(who, () => AgreeAsync(who, programId, mentorshipId));

    /// <summary>The one who proposed an agreement tells the other, who signs when they get round to it.</summary>
    public void AgreementProposed(Mentorship mentorship)
    {
        foreach (var member in mentorship.Members)
        {
            if (mentorship.Signatures?.ContainsKey(member.PersonId) != true && world.Cast.Find(member.PersonId) is { } who)
            {
                world.Maybe(who, () => AgreeAsync(who, mentorship.ProgramId, mentorship.MentorshipId));
            }
        }
    }

    /// <summary>Mentees write down a goal; mentors leave that to them.</summary>
    public void AskedForGoals(Participant who, string programId, string mentorshipId) => world.Maybe(who, () =>
    {
        var due = DateOnly.FromDateTime(world.Now.UtcDateTime).AddDays(who.Chance.From(40, 120));
        var words = new GoalWords(
            "Lead a meeting of my team", "My partner reads my notes of it", "There is one every week", "I want to lead a team", due);
        return (log.RoleOf(programId, who.PersonId) ?? who.Member.Role) is ProgramRole.Mentor
            ? Task.CompletedTask
            : AimAsync(who, new MentorshipKey(programId, mentorshipId), words);
    });

    /// <summary>Confirms or accepts what waits for them.</summary>
    public void AskedAboutGoals(Participant who, string programId, string mentorshipId) => world.Maybe(who, async () =>
    {
        var key = new MentorshipKey(programId, mentorshipId);
        var mentorship = await world.FindAsync(Mentorship.KeyOf(programId, mentorshipId));
        foreach (var goal in mentorship?.Goals?.Where(one => mentorship.AwaitedFor(one).Contains(who.PersonId)) ?? [])
        {
            await World.DoAsync(mentorship!.IsOwner(goal, who.PersonId)
                ? goals.AcceptAsync(key, who.PersonId, goal.GoalId, goal.Version)
                : goals.ConfirmAsync(key, who.PersonId, goal.GoalId, goal.Version));
        }
    });

    /// <summary>Says how it goes on on the day of a goal: most have reached it, the others take another month.</summary>
    public void AskedHowAGoalGoesOn(Participant who, string programId, string mentorshipId, string goalId) => world.Maybe(who, async () =>
    {
        var mentorship = await world.FindAsync(Mentorship.KeyOf(programId, mentorshipId));
        if (mentorship?.Goals?.FirstOrDefault(one => one.GoalId == goalId) is { IsOpen: true } goal)
        {
            var (key, isReached) = (new MentorshipKey(programId, mentorshipId), who.Chance.Happens(0.6));
            await World.DoAsync(isReached
                ? goals.SettleAsync(key, who.PersonId, goalId, goal.Version, GoalState.Reached, "")
                : goals.MoveDateAsync(key, who.PersonId, goalId, goal.Version, DateOnly.FromDateTime(world.Now.UtcDateTime).AddDays(30)));
        }
    });

    /// <summary>A few pairs find out that they are none, and one of them says so; of a circle each goes for themselves.</summary>
    public void Begun(Mentorship mentorship)
    {
        foreach (var member in mentorship.IsCircle ? mentorship.Members : mentorship.Members.TakeLast(1))
        {
            if (world.Cast.Find(member.PersonId) is { Temperament.Stays: false } who && who.Chance.Happens(settings.Behavior.EarlyEnds))
            {
                var tired = who.Awake(world.Now + TimeSpan.FromDays(who.Chance.From(20, 120)));
                world.At(tired, () => World.DoAsync(mentorships.EndAsync(mentorship.ProgramId, mentorship.MentorshipId, who.PersonId)));
            }
        }
    }

    private async Task RankAsync(Participant who, string programId, int round)
    {
        if (await asked.FindAsync(programId, round, who.PersonId) is not { } choice)
        {
            return;
        }

        var most = Math.Min(MostRanked, log.ProgramOf(programId)?.Matching.Shortlist ?? MostRanked);
        IReadOnlyList<string> seen = choice.Ranking.AmongAll
            ? who.Chance.Some([.. choice.Possible.Take(MostLookedAt).Select(partner => partner.Candidate.Id)], MostLookedAt)
            : [.. choice.Wish.Offered.Select(entry => entry.PartnerId).Where(choice.CanHave)];
        await World.DoAsync(choices.RankAsync(programId, round, who.PersonId, [.. seen.Take(most)], isAnswer: true));
        if (seen.Count > most && who.Chance.Happens(Vetoes))
        {
            await World.DoAsync(choices.VetoAsync(programId, round, who.PersonId, seen[^1]));
        }
    }

    // And says two weeks later how far it is.
    private async Task AimAsync(Participant who, MentorshipKey key, GoalWords words)
    {
        var goalId = Uuid5.Of($"goal|{key.MentorshipId}|{who.PersonId}").ToString("N");
        await World.DoAsync(goals.AddAsync(key, who.PersonId, goalId, words));
        world.At(
            world.Now + TimeSpan.FromDays(14),
            () => who.IsAway ? Task.CompletedTask : World.DoAsync(goals.ReportAsync(key, who.PersonId, goalId, percent: 40)));
    }

    private async Task AgreeAsync(Participant who, string programId, string mentorshipId)
    {
        if (await world.FindAsync(Mentorship.KeyOf(programId, mentorshipId)) is not { } mentorship
            || mentorship.Signatures?.ContainsKey(who.PersonId) == true
            || mentorship.Others(who.PersonId).Select(member => world.Cast.Find(member.PersonId)).OfType<Participant>().ToList() is not { Count: > 0 } partners)
        {
            return;
        }

        // Who joins a circle signs what counts there, or what waits for the signatures of all.
        var open = mentorship.Change?.Agreement ?? mentorship.Agreement;
        var isToSign = mentorship.IsSigned
            || (open is not null && (open.IsByWriting || open.FirstSession > world.Now || !who.Temperament.MindsDates));
        await World.DoAsync(isToSign
            ? mentorships.SignAgreementAsync(programId, mentorshipId, who.PersonId, open!.Version)
            : mentorships.ProposeAgreementAsync(
                programId,
                mentorshipId,
                who.PersonId,
                Draft(who, partners, await world.LimitsAsync(programId)) with { Way = log.ProgramOf(programId)?.Way ?? WorkingWay.Sessions }));
    }

    private Agreement Draft(Participant who, IReadOnlyList<Participant> partners, AgreementLimits limits) => new(
        Version: 0,
        limits.Rhythm(who.Temperament.EveryDays),
        Minutes: limits.Length(who.Chance.Pick([30, 30, 45, 60])),
        FirstSession: CommonHour.After(
            world.Now + TimeSpan.FromDays(who.Chance.From(3, 8)), who.Member.Profile, [.. partners.Select(partner => partner.Member.Profile)]),
        ReplyWithinDays: limits.Reply(3),
        Channel: "video",
        BackupChannel: "+44 20 7946 0123",
        Confidentiality: "What we say stays between us.",
        Boundaries: "No work for each other's teams.");
}
