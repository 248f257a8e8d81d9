using FsCheck;
using FsCheck.Fluent;
using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Rendering;
using MentorFlow.Tests.Builders;
using Microsoft.Extensions.Logging.Abstractions;

namespace MentorFlow.Tests.Shared.Mails.Rendering;

public class PlainTextTests
{
    private static readonly string[] Words =
        [
            "<",
            ">",
            "</div>",
            "<a href=\"x\">",
            "&",
            "&amp;",
            "&#60;",
            "\"",
            "'",
            "--",
            "-",
            ":",
            "é",
            "日本",
            "🙂",
            "hello",
            "</h1>",
            "<!--",
            "a\tb",
            "c\r\nd",
            "  e",
        ];

    private readonly MailRenderer renderer = new(NullLoggerFactory.Instance);

    [Fact]
    public void What_people_wrote_reads_the_same_in_the_text_word_by_word() =>
        Prop.ForAll(Gen.ListOf(Gen.Elements(Words)).Where(words => words.Count > 0).ToArbitrary(), words =>
        {
            var wrote = string.Join(' ', words);

            var mail = renderer.RenderAsync(AMail.Content(MailTemplate.Invitation) with { Message = wrote }).GetAwaiter().GetResult();

            return InOneLine(mail.Text).Contains($" {InOneLine(wrote)} ", StringComparison.Ordinal);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public async Task The_lines_of_a_message_stay_lines()
    {
        var mail = await renderer.RenderAsync(AMail.Content(MailTemplate.Invitation) with { Message = "Dear all,\r\n\r\njoin us.\r\nAda" });

        Assert.Contains("\n\nDear all,\n\njoin us.\nAda\n\n", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_words_before_the_mail_that_only_an_inbox_shows_and_the_heading_are_not_read_again()
    {
        var mail = await renderer.RenderAsync(AMail.Content(MailTemplate.SessionFollowUp));

        Assert.Contains("One question, and your key points.", mail.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("One question, and your key points.", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(mail.Subject, mail.Text, StringComparison.Ordinal);
    }

    private static string InOneLine(string text) => string.Join(' ', text.Split((char[])[' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
