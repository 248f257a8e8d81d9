using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Programs;
using MentorFlow.Mails.Composing;
using MentorFlow.Tests.Builders;
using Microsoft.Extensions.Configuration;

namespace MentorFlow.Tests.Shared.Mails.Composing;

public sealed class MailSettingsTests
{
    private static readonly DateTimeOffset Now = new StubClock().GetUtcNow();

    private static readonly MentoringProgram Program = ProgramDefinitionRules.Check(A.Program(Now), Now).Value!;

    [Fact]
    public void Mails_come_from_the_configured_mailbox_in_the_name_of_the_coordinator_and_the_program()
    {
        var settings = Read(("Mail:From", "mentoring@example.com"));

        Assert.Equal(new CalendarParty("Robin Coordinator, Growth 2027", "mentoring@example.com"), settings.SenderFor(Program));
        Assert.Equal(new CalendarParty("Growth 2027", "mentoring@example.com"), settings.SenderToCoordinators(Program));
    }

    [Theory]
    [InlineData("robin@example.com", true)]
    [InlineData("robin@bücher.example", true)]
    [InlineData("röbin@example.com", false)]
    public void Answers_go_to_the_coordinator_whose_address_relays_take(string address, bool isTaken)
    {
        var program = Program with { Coordinators = [new Coordinator("Robin", address), new Coordinator("Dana", "dana@example.com", Deputy: true)] };

        Assert.Equal(isTaken ? new CalendarParty("Robin", address) : null, MailSettings.ReplyTo(program));
    }

    [Fact]
    public void A_configured_name_comes_before_both() =>
        Assert.Equal("People team", Read(("Mail:FromName", "People team")).SenderFor(Program).Name);

    [Theory]
    [InlineData("mentoring")]
    [InlineData("Mentoring <mentoring@example.com>")]
    public void What_is_no_address_is_refused_by_the_name_of_its_setting(string address) =>
        Assert.Contains("Mail:From ", Assert.Throws<SettingException>(() => Read(("Mail:From", address))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("outbox")]
    public void An_outbox_starts_without_a_mailbox_as_a_new_deployment_does(string? provider) =>
        Assert.Equal("mentorflow@localhost", Read(("Mail:Provider", provider), ("Mail:From", ""), ("Mail:FromName", "")).FromAddress);

    [Theory]
    [InlineData("smtp")]
    [InlineData("graph")]
    [InlineData("acs")]
    public void Who_sends_needs_a_mailbox_and_is_told_so(string provider) =>
        Assert.Contains(
            "Mail:From is missing; the provider " + provider,
            Assert.Throws<SettingException>(() => Read(("Mail:Provider", provider), ("Mail:From", ""))).Message,
            StringComparison.Ordinal);

    private static MailSettings Read(params (string Name, string? Value)[] settings) => MailSettings.Read(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, setting.Value))).Build());
}
