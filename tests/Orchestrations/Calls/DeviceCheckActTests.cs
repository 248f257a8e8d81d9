using System.Text.Json;
using MentorFlow.Domain.Calls;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Localization;
using MentorFlow.Orchestrations.Calls;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Orchestrations.Calls;

/// <summary>Help with devices is asked for once, says what failed and what to do, and is called off where it is not needed any more.</summary>
public sealed class DeviceCheckActTests
{
    private static readonly DeviceCheck Failing = new(
        A.Id("Theo"),
        new DeviceFindings(DeviceState.Ok, DeviceState.Failed, DeviceState.Ok, NetworkWay.None),
        BrowserFamily.Firefox,
        Given.Now);

    [Fact]
    public void A_call_for_help_and_the_coordinator_s_mail_are_one_decision()
    {
        var decision = DeviceCheckActs.Asked(latest: null, Failing, A.ProgramId, Given.Now);

        var item = decision.Writes.Written<WorkItem>();
        Assert.Equal((WorkItemKind.DevicesFail, $"enrollment:{Failing.PersonId}"), (item.Kind, item.Subject.ToString()));
        Assert.Equal([ResolutionKind.Close], item.Choices());
        var mail = Assert.Single(decision.Mails);
        Assert.Equal((MailTemplate.WorkItemOpened, MailOrder.Coordinator, item.Key), (mail.Template, mail.PersonId, mail.WorkItemKey));
    }

    [Theory]
    [InlineData("en", "the microphone and the connection (Firefox)", "another browser, or sound alone usually helps")]
    [InlineData("fr", "le micro et la connexion (Firefox)", "changer de navigateur ou se parler sans image")]
    public void The_coordinator_reads_what_failed_and_what_to_do(string language, string what, string advice)
    {
        var item = DeviceCheckActs.Asked(latest: null, Failing, A.ProgramId, Given.Now).Writes.Written<WorkItem>();

        var cause = Languages.BuiltIn.Of(language).Say(item.Cause);

        Assert.Contains(what, cause, StringComparison.Ordinal);
        Assert.Contains(advice, cause, StringComparison.Ordinal);
    }

    [Fact]
    public void One_call_for_help_is_open_at_a_time()
    {
        var open = DeviceCheckActs.Asked(latest: null, Failing, A.ProgramId, Given.Now).Writes.Written<WorkItem>();

        var again = DeviceCheckActs.Asked(open, Failing, A.ProgramId, Given.Now.AddMinutes(1));
        var later = DeviceCheckActs.Asked(open with { Status = WorkItemStatus.Resolved }, Failing, A.ProgramId, Given.Now.AddDays(1));

        Assert.Equal(RefusalReason.AlreadyDone, again.Outcome.Refusal?.Reason);
        Assert.Empty(again.Mails);
        Assert.True(string.CompareOrdinal(open.Id, later.Writes.Written<WorkItem>().Id) < 0);
    }

    [Fact]
    public void Where_nothing_has_failed_there_is_nothing_to_help_with()
    {
        var works = Failing with { Findings = new DeviceFindings(DeviceState.Ok, DeviceState.Ok, DeviceState.Ok, NetworkWay.Relay) };

        Assert.Equal(RefusalReason.WrongStage, DeviceCheckActs.Asked(latest: null, check: null, A.ProgramId, Given.Now).Outcome.Refusal?.Reason);
        Assert.Equal(RefusalReason.WrongStage, DeviceCheckActs.Asked(latest: null, works, A.ProgramId, Given.Now).Outcome.Refusal?.Reason);
    }

    [Fact]
    public void The_ledger_says_that_somebody_looked_or_skipped_and_not_what_they_found()
    {
        var looked = Assert.Single(DeviceCheckActs.Taken(Failing, known: null).Notes);
        var skipped = Assert.Single(DeviceCheckActs.Taken(
            Failing with { Findings = new DeviceFindings(DeviceState.Skipped, DeviceState.Skipped, DeviceState.Skipped, NetworkWay.Host) },
            Given.Stored(Failing)).Notes);

        Assert.Equal((DecisionName.DevicesChecked, DecisionName.DevicesSkipped), (looked.Decision, skipped.Decision));
        Assert.DoesNotContain("Failed", JsonSerializer.Serialize(looked), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void What_stands_already_is_not_written_again()
    {
        var decision = DeviceCheckActs.Taken(RefusalReason.AlreadyDone, Given.Stored(Failing));

        Assert.Empty(decision.Writes.Writes);
        Assert.Empty(decision.Notes);
    }
}
