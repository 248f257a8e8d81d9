using MentorFlow.Domain.Mentorships;
using MentorFlow.Localization;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Mentorships;

public sealed class ChannelTests
{
    private const string Number = "+44 20 7946 0123";
    private const string Link = "https://meet.example.com/theo-and-maya";

    [Theory]
    [InlineData(Number, "tel:+442079460123")]
    [InlineData(Link, Link)]
    [InlineData("phone", null)]
    [InlineData("http://meet.example.com", null)]
    [InlineData("javascript:alert(1)", null)]
    public void A_number_is_dialed_a_link_followed_and_a_word_read(string written, string? address) =>
        Assert.Equal(address, Channel.Of(written).Address?.AbsoluteUri);

    [Theory]
    [InlineData(Number, true)]
    [InlineData(Link, true)]
    [InlineData("phone", false)]
    [InlineData("my number", false)]
    [InlineData("020 7946 0123", false)]
    [InlineData("meet.example.com/us", false)]
    [InlineData("", false)]
    public void An_agreement_needs_a_way_out_that_one_tap_opens_and_says_so(string backup, bool isTaken)
    {
        var errors = AgreementRules.Check(A.Agreement(Given.Now.AddDays(7)) with { BackupChannel = backup }, Given.Now);

        string[] expected = isTaken ? [] : ["backupChannel"];
        Assert.Equal(expected, errors.Select(error => error.Field));
        Assert.All(errors, error => Assert.Contains("a number with its country code", Languages.BuiltIn.English.Say(error.Rule), StringComparison.Ordinal));
    }

    [Fact]
    public void An_agreement_of_before_is_signed_as_it_stands_and_shows_its_word()
    {
        var agreement = A.Agreement(Given.Now.AddDays(7)) with { Version = 1, BackupChannel = "phone" };

        var signed = AgreementDecisions.Sign(Given.Mentorship with { Agreement = agreement }, Given.Mentor.PersonId, 1, Given.Now);

        Assert.NotNull(signed.Value);
        Assert.Equal("phone", Languages.BuiltIn.English.BriefChannel(agreement.BackupChannel));
    }

    [Theory]
    [InlineData("phone", true)]
    [InlineData("Téléphone ", true)]
    [InlineData("in person", false)]
    public void The_word_for_a_telephone_is_known_in_every_language(string channel, bool isPhone) =>
        Assert.Equal(isPhone, Languages.BuiltIn.IsPhone(channel));
}
