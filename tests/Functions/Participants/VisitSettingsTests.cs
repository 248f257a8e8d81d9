using MentorFlow.Functions.Participants;
using Microsoft.Extensions.Configuration;

namespace MentorFlow.Tests.Functions.Participants;

public sealed class VisitSettingsTests
{
    [Theory]
    [InlineData(null, null, ProofKind.None)]
    [InlineData("outbox", null, ProofKind.None)]
    [InlineData("outbox", "code", ProofKind.Code)]
    [InlineData("smtp", null, ProofKind.Code)]
    [InlineData("graph", "code", ProofKind.Code)]
    [InlineData("acs", "", ProofKind.Code)]
    public void Where_mails_leave_the_machine_a_code_is_asked_for(string? provider, string? proof, ProofKind kind) =>
        Assert.Equal(kind, Read(provider, proof).Proof);

    [Theory]
    [InlineData("smtp", "none")]
    [InlineData("outbox", "perhaps")]
    [InlineData("outbox", "7")]
    public void What_would_let_everybody_in_by_a_mail_that_was_passed_on_is_refused_at_start(string provider, string proof) =>
        Assert.Contains("Visits:Proof", Assert.Throws<SettingException>(() => Read(provider, proof)).Message, StringComparison.Ordinal);

    private static VisitSettings Read(string? provider, string? proof) => VisitSettings.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?> { ["Mail:Provider"] = provider, ["Visits:Proof"] = proof })
        .Build());
}
