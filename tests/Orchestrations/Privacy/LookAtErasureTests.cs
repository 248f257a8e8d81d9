using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Privacy;
using MentorFlow.Orchestrations.Privacy;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Orchestrations.Privacy;

/// <summary>What follows from a look at an erasure that may have to wait.</summary>
public sealed class LookAtErasureTests
{
    private static readonly ErasureRequest Asked = ErasureDecisions.Ask(A.Id("Theo"), latest: null, "person:theo", Given.Now).Value!;

    [Fact]
    public void Who_has_to_wait_is_told_why_and_until_when()
    {
        var decision = LookAtErasure.Look(Given.Stored(Asked), [ErasureReason.Unsettled, ErasureReason.LegalHold], A.ProgramId, Given.Now);

        Assert.Equal(ErasureStage.Waiting, decision.Writes.Written<ErasureRequest>().Stage);
        var mail = Assert.Single(decision.Mails);
        Assert.Equal((MailTemplate.ErasureWaits, A.Id("Theo"), "Unsettled,LegalHold"), (mail.Template, mail.PersonId, mail.Subject));
        Assert.Equal(Given.Now.AddDays(90), mail.EventAt);
        Assert.Equal(["erasure.waits"], decision.Notes.Names());
    }

    [Fact]
    public void Who_has_no_program_is_written_to_by_nobody() =>
        Assert.Empty(LookAtErasure.Look(Given.Stored(Asked), [ErasureReason.LegalHold], programId: null, Given.Now).Mails);

    [Fact]
    public void The_same_reasons_are_noted_once()
    {
        var waiting = LookAtErasure.Look(Given.Stored(Asked), [ErasureReason.LegalHold], A.ProgramId, Given.Now).Outcome;

        Assert.Empty(LookAtErasure.Look(Given.Stored(waiting), [ErasureReason.LegalHold], A.ProgramId, Given.Now.AddDays(90)).Notes);
    }

    [Fact]
    public void Nothing_to_wait_for_begins_it()
    {
        var decision = LookAtErasure.Look(Given.Stored(Asked), [], A.ProgramId, Given.Now);

        Assert.Equal(ErasureStage.Running, decision.Outcome.Stage);
        Assert.Equal(["erasure.begun"], decision.Notes.Names());
        Assert.Empty(decision.Mails);
    }

    [Fact]
    public void A_hold_that_was_set_while_it_was_looked_at_keeps_it_waiting()
    {
        var hold = new LegalHold(A.Id("Theo"), "A claim is in court.", "coordinator:robin", Given.Now);

        Assert.Equal([ErasureReason.LegalHold], LookAtErasure.With([], hold));
        Assert.Equal([ErasureReason.LegalHold], LookAtErasure.With([ErasureReason.LegalHold], hold));
        Assert.Empty(LookAtErasure.With([], hold: null));
    }

    [Fact]
    public void What_runs_already_is_left_alone()
    {
        var running = Asked with { Stage = ErasureStage.Running };

        Assert.Empty(LookAtErasure.Look(Given.Stored(running), [ErasureReason.LegalHold], A.ProgramId, Given.Now).Writes.Writes);
    }

    [Theory]
    [InlineData("enrollment:growth:{0}", true)]
    [InlineData("training:growth:{0}.2", true)]
    [InlineData("hris:address:{0}.pother", true)]
    [InlineData("mentorship:growth:{0}-pother-r1", false)]
    [InlineData("session:growth:{0}-pother-r1.001", false)]
    public void Instances_about_one_person_are_ended_and_those_between_two_end_by_themselves(string id, bool isOfOne) =>
        Assert.Equal(isOfOne, ErasureSearch.IsOfOne(id.Replace("{0}", A.Id("Theo"), StringComparison.Ordinal), A.Id("Theo")));
}
