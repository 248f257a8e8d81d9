using MentorFlow.Domain.Mentorships;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Orchestrations.Rounds;

namespace MentorFlow.Rehearsal.Acting;

/// <summary>
/// From a proposed match to a signed agreement: accept, decline or say nothing; one proposes how to meet, the other signs; the mentee sets goals.
/// </summary>
public sealed class MatchActing(World world, ProposalActs proposals, MentorshipActs mentorships)
{
    public void Proposed(Participant who, string programId, string proposalId) => world.Maybe(who, () =>
    {
        var accepted = who.Chance.Happens(who.Temperament.AcceptsProposals);
        return World.DoAsync(proposals.AnswerAsync(programId, proposalId, who.PersonId, accepted, accepted ? null : "not the right time"));
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

    public void AskedForGoals(Participant who, string programId, string mentorshipId) => world.Maybe(who, () =>
    {
        var due = DateOnly.FromDateTime(world.Now.UtcDateTime).AddDays(who.Chance.From(40, 120));
        var goal = new Goal("1", "Lead a meeting of my team", "My partner reads my notes of it", "There is one every week", "I want to lead a team", due);
        return World.DoAsync(mentorships.SetGoalsAsync(programId, mentorshipId, who.PersonId, [goal]));
    });

    /// <summary>A few pairs find out that they are none; one of them says so.</summary>
    public void Begun(Mentorship mentorship)
    {
        if (world.Cast.Find(mentorship.Members[^1].PersonId) is { Temperament.Stays: false } who && who.Chance.Happens(0.05))
        {
            var tired = who.Awake(world.Now + TimeSpan.FromDays(who.Chance.From(20, 120)));
            world.At(tired, () => World.DoAsync(mentorships.EndAsync(mentorship.ProgramId, mentorship.MentorshipId, who.PersonId)));
        }
    }

    private async Task AgreeAsync(Participant who, string programId, string mentorshipId)
    {
        if (await world.FindAsync(Mentorship.KeyOf(programId, mentorshipId)) is not { } mentorship
            || mentorship.Signatures?.ContainsKey(who.PersonId) == true
            || world.Cast.Find(mentorship.Others(who.PersonId).First().PersonId) is not { } partner)
        {
            return;
        }

        var isToSign = mentorship.Agreement is { } known && (known.FirstSession > world.Now || !who.Temperament.MindsDates);
        await World.DoAsync(isToSign
            ? mentorships.SignAgreementAsync(programId, mentorshipId, who.PersonId, mentorship.Agreement!.Version)
            : mentorships.ProposeAgreementAsync(programId, mentorshipId, who.PersonId, Draft(who, partner)));
    }

    private Agreement Draft(Participant who, Participant partner) => new(
        Version: 0,
        who.Temperament.EveryDays,
        Minutes: who.Chance.Pick([30, 30, 45, 60]),
        FirstSession: CommonHour.After(world.Now + TimeSpan.FromDays(who.Chance.From(3, 8)), who.Member.Profile, partner.Member.Profile),
        ReplyWithinDays: 3,
        Channel: "video",
        BackupChannel: "+44 20 7946 0123",
        Confidentiality: "What we say stays between us.",
        Boundaries: "No work for each other's teams.");
}
