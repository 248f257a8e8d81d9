using MentorFlow.Domain.People;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.People;

public sealed class MessageDecisionTests
{
    private static readonly NoteWriter Robin = new("coordinator:robin", "Robin Coordinator");

    private static readonly NewMessage Hello = new(A.ProgramId, " Friday ", "See you there.\r\nRobin");

    [Fact]
    public void A_message_is_kept_as_it_was_written_without_blanks_around_it()
    {
        var message = Write(Hello).Value!;

        Assert.Equal(("Friday", "See you there.\nRobin", A.ProgramId), (message.Subject, message.Text, message.ProgramId));
    }

    [Fact]
    public void The_same_words_within_a_minute_are_one_press_of_the_button()
    {
        var first = Write(Hello).Value!;

        Assert.Equal(RefusalReason.AlreadyDone, Write(Hello, [first]).Refusal!.Reason);
        Assert.NotNull(Write(Hello, [first with { At = Given.Now.AddMinutes(-1) }]).Value);
        Assert.NotNull(Write(Hello, [first with { Writer = new NoteWriter("coordinator:dana", "Dana Deputy") }]).Value);
    }

    [Fact]
    public void Every_field_that_breaks_a_rule_is_named() => Assert.Equal(
        ["programId", "subject", "text"],
        Write(new NewMessage("other", "two\nlines", new string('a', PersonMessage.LongestText + 1))).Refusal!.Fields.Select(error => error.Field));

    [Fact]
    public void Who_has_left_is_not_written_to() => Assert.Equal(
        RefusalReason.WrongStage,
        MessageDecisions.Write(A.Person("Theo") with { Standing = Standing.Left }, [], [A.ProgramId], Hello, Robin, Given.Now).Refusal!.Reason);

    private static Verdict<PersonMessage> Write(NewMessage message, IReadOnlyList<PersonMessage>? latest = null) =>
        MessageDecisions.Write(A.Person("Theo"), latest ?? [], [A.ProgramId], message, Robin, Given.Now);
}
