using System.Text;
using MentorFlow.Domain.Attachments;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Attachments;

public sealed class AttachmentRulesTests
{
    [Theory]
    [InlineData("photo.JPG", new byte[] { 0xFF, 0xD8, 0xFF, 0xE0 }, "image/jpeg")]
    [InlineData("voice.mp3", new byte[] { 0xFF, 0xFB, 0x90 }, "audio/mpeg")]
    [InlineData("voice.WAV", new byte[] { 0x52, 0x49, 0x46, 0x46, 0x24, 0, 0, 0, 0x57, 0x41, 0x56, 0x45, 0x66, 0x6D, 0x74, 0x20 }, "audio/wav")]
    [InlineData("notes.txt", new byte[] { 0xEF, 0xBB, 0xBF, 0x48, 0x69 }, "text/plain")]
    public void A_file_is_known_by_its_ending_and_its_first_bytes(string name, byte[] content, string mediaType)
    {
        Assert.Null(AttachmentRules.Check("files", name, content.Length, content));
        Assert.Equal(mediaType, AttachmentRules.MediaTypeOf(name));
    }

    [Theory]
    [InlineData("notes.txt", "#!/bin/sh")]
    [InlineData("notes.txt", "a\0b")]
    [InlineData("plan.pdf", "PK\u0003\u0004")]
    [InlineData("plan", "%PDF-1.7")]
    [InlineData("voice.wav", "RIFF\u0024\0\0\0WEBPVP8 ")]
    [InlineData("voice.wav", "RIFF")]
    [InlineData("plan.docm", "PK\u0003\u0004")]
    public void What_could_run_or_is_another_thing_is_refused_by_its_field(string name, string content)
    {
        var bytes = Encoding.Latin1.GetBytes(content);

        Assert.Equal("files", AttachmentRules.Check("files", name, bytes.Length, bytes)?.Field);
    }

    [Theory]
    [InlineData(@"C:\Users\theo\plan.pdf", "plan.pdf")]
    [InlineData("../../plan.pdf", "plan.pdf")]
    [InlineData("plan\u202Efdp.exe", "planfdp.exe")]
    [InlineData("plan\r\n.pdf", "plan.pdf")]
    public void A_name_has_no_path_and_no_sign_that_cannot_be_seen(string sent, string name) => Assert.Equal(name, AttachmentRules.NameOf(sent));

    [Fact]
    public void A_long_name_is_cut_before_its_ending()
    {
        var name = AttachmentRules.NameOf(new string('é', 300) + ".pdf");

        Assert.Equal(120, name.Length);
        Assert.EndsWith("é.pdf", name, StringComparison.Ordinal);
    }

    [Fact]
    public void The_files_of_a_mentorship_fit_in_200_MB_and_removed_ones_take_no_room()
    {
        var large = File(AttachmentRules.LargestTogether);

        Assert.Equal("files", AttachmentRules.CheckTogether("files", [large], 1)?.Field);
        Assert.Null(AttachmentRules.CheckTogether("files", [large with { RemovedAt = Given.Now }], 1));
    }

    [Fact]
    public void Who_added_a_file_takes_it_back_within_a_day_and_nobody_else_does()
    {
        var file = File(bytes: 1);

        Assert.Equal(Given.Now.AddDays(1), AttachmentRules.Remove(file, "ptheo", Given.Now.AddDays(1)).Value?.RemovedAt);
        Assert.Equal(RefusalReason.WrongStage, AttachmentRules.Remove(file, "ptheo", Given.Now.AddDays(1).AddTicks(1)).Refusal?.Reason);
        Assert.Equal(RefusalReason.NotAMember, AttachmentRules.Remove(file, "pmaya", Given.Now).Refusal?.Reason);
    }

    private static Attachment File(long bytes) =>
        new(A.ProgramId, Given.MentorshipId, $"{Guid.Empty}", "plan.pdf", "application/pdf", bytes, "ptheo", Given.Now);
}
