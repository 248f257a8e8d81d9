using MentorFlow.Domain.Changes;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Video;
using MentorFlow.Orchestrations.Changes;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Orchestrations.Changes;

/// <summary>A change of its program comes to one pair.</summary>
public sealed class PairSettlingTests
{
    private static readonly MentoringProgram Before = Given.Program with
    {
        Calendar = Given.Program.Calendar with { MidpointEvent = Given.Now.AddDays(5) },
    };

    private static Mentorship Signed { get; } = Given.Mentorship with
    {
        Agreement = A.Agreement(Given.Now.AddDays(7)) with { Version = 1 },
        Signatures = Given.Mentorship.Members.ToDictionary(member => member.PersonId, _ => Given.Now),
        AgreementsProposed = 1,
    };

    [Fact]
    public void Who_stays_keeps_the_date_of_before_and_hears_nothing()
    {
        var decision = Decide(Signed, MidpointAt(Given.Now.AddDays(40)), PairChoice.Stays);

        Assert.All(
            decision.Writes.Writes.Select(write => write.Document).OfType<Enrollment>(),
            enrollment => Assert.Equal(Given.Now.AddDays(5), enrollment.KeptEvents!["MidpointEvent"]));
        Assert.Equal(Given.Now.AddDays(5), Assert.Single(decision.Writes.Written<ProgramEvent>().Kept!).At);
        Assert.Equal(new MentorshipTerms(2, 1, TimeSpan.FromDays(-20)), decision.Writes.Written<Mentorship>().Terms);
        Assert.Equal(["terms.kept"], decision.Notes.Names());
        Assert.Empty(decision.Signals);
        Assert.Empty(decision.Mails);
    }

    [Fact]
    public void Who_goes_along_is_told_by_the_event_itself()
    {
        var decision = Decide(Signed, MidpointAt(Given.Now.AddDays(40)), PairChoice.Moves);

        Assert.Empty(decision.Writes.Writes.Select(write => write.Document).OfType<Enrollment>());
        Assert.Equal(new MentorshipTerms(2, null, TimeSpan.FromDays(-20)), decision.Writes.Written<Mentorship>().Terms);
        Assert.Equal(["terms.moved"], decision.Notes.Names());
        Assert.Empty(decision.Mails);
    }

    [Fact]
    public void Another_end_is_asked_of_both_and_what_they_signed_counts_until_then()
    {
        var decision = Decide(Signed, Ending(Given.Now.AddDays(240)), PairChoice.Moves);

        var asked = decision.Writes.Written<Mentorship>();
        Assert.Equal((Signed.Ends, Given.Now.AddDays(220)), (asked.Ends, asked.Change!.Ends!.Value));
        Assert.Equal((true, 2, 1), (asked.Change.IsByProgram, asked.Change.Agreement.Version, asked.Terms!.Kept!.Value));
        Assert.Equal(["AgreementChangeOrchestrator"], decision.Signals.Select(signal => signal.Name));
        Assert.Equal(["terms.asked"], decision.Notes.Names());
    }

    [Fact]
    public void Another_end_moves_by_itself_where_nobody_has_signed()
    {
        var decision = Decide(Given.Mentorship, Ending(Given.Now.AddDays(240)), PairChoice.Moves);

        var moved = decision.Writes.Written<Mentorship>();
        Assert.Equal(Given.Now.AddDays(220), moved.Ends);
        Assert.Null(moved.Change);
    }

    [Fact]
    public void A_policy_that_changes_reaches_whoever_runs_the_pair()
    {
        var after = Before with { Policy = Before.Policy with { Sessions = Before.Policy.Sessions with { StallNudges = 3 } } };

        Assert.Equal(["PolicyMoved", "PolicyMoved"], Decide(Signed, after, PairChoice.Moves).Signals.Select(signal => signal.Name));
        Assert.Empty(Decide(Signed, after, PairChoice.Stays).Signals);
    }

    [Fact]
    public void What_is_decided_once_is_not_decided_again()
    {
        var settled = Signed with { Terms = new MentorshipTerms(2, null, TimeSpan.Zero) };

        var decision = Decide(settled, Ending(Given.Now.AddDays(240)), PairChoice.Moves);

        Assert.Empty(decision.Writes.Writes);
        Assert.Empty(decision.Notes);
    }

    private static Decision<bool> Decide(Mentorship mentorship, MentoringProgram after, PairChoice choice)
    {
        var change = new ProgramChange(
            Before, [], after with { Version = 2 }, [], ProgramDifference.Of(ProgramDefinition.Of(Before, []), ProgramDefinition.Of(after, [])));
        var facts = new SettlingFacts(
            change,
            new AgreementStand(Given.Stored(mentorship), change.After, new VideoSettings()),
            Choice: null,
            choice,
            [new SettlingMember(Given.Stored(Given.Mentor), Site: null), new SettlingMember(Given.Stored(Given.Mentee), Site: null)],
            []);
        return PairSettling.Decide(facts, Given.Now, Given.Now);
    }

    private static MentoringProgram MidpointAt(DateTimeOffset at) => Before with { Calendar = Before.Calendar with { MidpointEvent = at } };

    private static MentoringProgram Ending(DateTimeOffset at) => Before with { Calendar = Before.Calendar with { Ends = at } };
}
