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
    public void Mails_come_from_the_configured_mailbox_in_the_name_of_the_program()
    {
        var sender = Read(("Mail:From", "mentoring@example.com")).SenderFor(Program);

        Assert.Equal(("Growth 2027", "mentoring@example.com"), (sender.Name, sender.Address));
    }

    [Fact]
    public void A_configured_name_comes_before_the_program_s() =>
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
