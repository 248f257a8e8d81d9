using MentorFlow.Domain.Mails;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Shared.Mails.Composing;

public sealed class OwnWordsTests
{
    [Fact]
    public async Task A_program_says_a_mail_in_its_own_words_and_leaves_the_rest()
    {
        using var mails = await MailDriver.StartAsync();
        var original = (await mails.ComposeAsync(MailTemplate.SessionInvitation))!.Outgoing;
        await mails.StoreAsync(Wording("en", new OwnWords("{name} and {partners}: {session}", "Dear {name},", "It is set.\nSee you at {short-moment}.")));

        var mail = (await mails.ComposeAsync(MailTemplate.SessionInvitation))!.Outgoing;

        Assert.Equal("Zoe and Ada Example: first session", mail.Subject);
        Assert.Contains("Dear Zoe,\n\nIt is set.\n\nSee you at Thu, Nov 5", mail.Text, StringComparison.Ordinal);
        Assert.Equal(Tail(original.Text), Tail(mail.Text));
    }

    [Fact]
    public async Task Words_in_one_language_are_not_said_in_another()
    {
        using var mails = await MailDriver.StartAsync();
        await mails.StoreAsync(Wording("fr", new OwnWords("Coucou")));

        Assert.NotEqual("Coucou", (await mails.ComposeAsync(MailTemplate.SessionInvitation))!.Outgoing.Subject);

        await mails.StoreAsync(mails.Zoe with { ChosenLanguage = "fr" });
        Assert.Equal("Coucou", (await mails.ComposeAsync(MailTemplate.SessionInvitation))!.Outgoing.Subject);
    }

    [Fact]
    public async Task A_text_that_names_what_is_not_known_is_said_as_the_original()
    {
        using var mails = await MailDriver.StartAsync();
        var original = (await mails.ComposeAsync(MailTemplate.SessionInvitation))!.Outgoing;
        await mails.StoreAsync(Wording("en", new OwnWords("{place} of {waiting}", Closing: "Yours")));

        var mail = (await mails.ComposeAsync(MailTemplate.SessionInvitation))!.Outgoing;

        Assert.Equal(original.Subject, mail.Subject);
        Assert.Contains("Yours", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_greeted_by_a_name_that_HR_does_not_know()
    {
        using var mails = await MailDriver.StartAsync();
        await mails.StoreAsync(mails.Zoe with { GivenName = "" });
        await mails.StoreAsync(Wording("en", new OwnWords(Greeting: "Dear {name},")));

        Assert.DoesNotContain("Dear", (await mails.ComposeAsync(MailTemplate.SessionInvitation))!.Outgoing.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_written_into_words_stays_text()
    {
        using var mails = await MailDriver.StartAsync();
        await mails.StoreAsync(Wording("en", new OwnWords(Introduction: "<script>alert(1)</script>")));

        Assert.DoesNotContain("<script", (await mails.ComposeAsync(MailTemplate.SessionInvitation))!.Outgoing.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_test_goes_to_the_coordinator_about_people_who_do_not_exist()
    {
        using var mails = await MailDriver.StartAsync();
        await mails.StoreAsync(Wording("fr", new OwnWords("Séance avec {partners}")));

        var mail = (await mails.ComposeTestAsync(MailTemplate.SessionInvitation, "fr"))!;

        Assert.Equal("robin@example.com", mail.Outgoing.To.Address);
        Assert.Equal("Essai\u00a0: Séance avec Ada King", mail.Outgoing.Subject);
        Assert.True(mail.Draft.Urgent);
        Assert.DoesNotContain("/m/", mail.Outgoing.Text, StringComparison.Ordinal);
    }

    private static MailWording Wording(string language, OwnWords words) =>
        WordingDecisions.Save(MailWording.Original(A.ProgramId, MailTemplate.SessionInvitation, language), words, 0, "coordinator:robin", Given.Now).Value!;

    // From the details on, which nobody rewords; the mail's closing is the original's.
    private static string Tail(string text) => text[text.IndexOf("When:", StringComparison.Ordinal)..].Split("http")[0];
}
