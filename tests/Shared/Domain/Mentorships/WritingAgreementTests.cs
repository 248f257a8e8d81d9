using MentorFlow.Domain.Changes;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Threads;
using MentorFlow.Localization;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Mentorships;

/// <summary>What an agreement to write asks, and what it means where it takes the place of another, or gives way to one.</summary>
public sealed class WritingAgreementTests
{
    private static readonly DateTimeOffset Now = Given.Now;
    private static readonly string Maya = Given.Mentor.PersonId;
    private static readonly string Theo = Given.Mentee.PersonId;

    private static readonly Agreement Written = A.Agreement(Now) with { Version = 1, Way = WorkingWay.Writing, Channel = "", BackupChannel = "" };

    private static readonly Mentorship InWriting = Signed(Written);

    [Fact]
    public void By_writing_no_date_rhythm_or_place_is_asked_for_and_the_time_for_answers_is()
    {
        Assert.Empty(AgreementRules.Check(Written with { EveryDays = 0, Minutes = 0 }, Now));
        Assert.Equal("replyWithinDays", Assert.Single(AgreementRules.Check(Written with { ReplyWithinDays = 90 }, Now)).Field);
    }

    [Fact]
    public void Back_to_sessions_all_of_it_is_asked_for_and_no_old_date_stays()
    {
        var wrong = AgreementRules.Check(Written with { Way = WorkingWay.Sessions }, Now, inForce: Written).Select(error => error.Field).Distinct();

        Assert.Equal(["firstSession", "channel", "backupChannel"], wrong);
    }

    [Fact]
    public void Of_several_nobody_would_know_whose_turn_it_is()
    {
        var circle = Given.Mentorship with { Members = [.. Given.Mentorship.Members, new Member(A.Id("Nadia"), ProgramRole.Mentee)], Agreement = null };

        Assert.Equal("way", AgreementDecisions.Propose(circle, Theo, Written, Now).Refusal!.Fields.Single().Field);
    }

    [Fact]
    public void A_change_to_writing_says_nothing_else_and_one_to_sessions_says_all_of_them()
    {
        var sessions = A.Agreement(Now.AddDays(7));

        Assert.Equal([AgreementTerm.Way], AgreementComparison.Of(sessions, sessions with { Way = WorkingWay.Writing, Channel = "", EveryDays = 30 }));
        Assert.Equal(
            [AgreementTerm.Way, AgreementTerm.Rhythm, AgreementTerm.Length, AgreementTerm.NextDate, AgreementTerm.Channel, AgreementTerm.Backup],
            AgreementComparison.Of(Written, sessions));
    }

    [Fact]
    public void Sessions_of_before_set_no_rhythm_once_a_pair_meets_again()
    {
        var change = AgreementDecisions.Propose(InWriting with { SessionsPlanned = 3 }, Theo, A.Agreement(Now.AddDays(7)), Now).Value!;

        var again = AgreementDecisions.Sign(change, Maya, change.Change!.Agreement.Version, Now).Value!;

        Assert.Equal((false, 3), (again.IsByWriting, again.SessionsBefore));
    }

    [Fact]
    public void The_limits_of_a_program_bind_the_time_for_answers_alone()
    {
        var limits = AgreementLimits.Usual with { LongestRhythmDays = 7, LongestReplyDays = 2 };

        Assert.Equal(Written with { ReplyWithinDays = 2 }, ChangeEffects.Within(limits, Written));
    }

    [Fact]
    public void A_list_shows_when_a_pair_last_wrote_in_place_of_when_it_met()
    {
        var line = MentorshipLine.Of(InWriting, [], new ThreadFigures(A.ProgramId, Given.MentorshipId, Messages: 4, LastAt: Now) { Exchanges = 3 });

        Assert.Equal((WorkingWay.Writing, null, 3, 3), (line.Way, line.EveryDays, line.ReplyDays, line.Exchanges));
        Assert.Equal(Now, line.LastSeenAt);
        Assert.Null(MentorshipLine.Of(Signed(A.Agreement(Now)), [], new ThreadFigures(A.ProgramId, Given.MentorshipId, LastAt: Now)).LastSeenAt);
    }

    [Fact]
    public void Pages_say_in_French_whose_turn_it_is() => Assert.Equal(
        "C'est votre tour\u00A0: Theo espère une réponse avant le lundi 4 janvier.",
        Languages.BuiltIn.Of("fr")["writing.next.yours", ("partner", "Theo"), ("by", "lundi 4 janvier")]);

    private static Mentorship Signed(Agreement agreement) => Given.Mentorship with
    {
        Agreement = agreement,
        Signatures = new Dictionary<string, DateTimeOffset> { [Maya] = Now.AddDays(-10), [Theo] = Now.AddDays(-10) },
    };
}
