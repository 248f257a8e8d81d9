using System.Text;
using System.Text.Json;
using MentorFlow.Domain.Attachments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Photos;
using MentorFlow.Domain.Privacy;
using MentorFlow.Domain.Storage;
using MentorFlow.Json;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Participants.Privacy;

/// <summary>
/// Everything that is stored about somebody, as a file for other programs and as a page to keep. It is written document by document onto the disk first:
/// what fails on the way is never half an answer, and nothing has to fit into memory.
/// </summary>
public sealed class MyDataFiles(IDocumentStore store, IAttachmentStore files, TimeProvider clock)
{
    /// <summary>Counts the forms that the file has had: docs/my-data.md says what stands in it.</summary>
    private const string Format = "mentorflow-personal-data/1";

    private const string Style = """
        body { font: 1rem/1.5 system-ui, sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1f; background: #fff; }
        h1, h2, h3 { line-height: 1.2; } h2 { margin-top: 2.5rem; border-bottom: 1px solid #999; }
        dl { display: grid; grid-template-columns: minmax(8rem, 14rem) 1fr; gap: 0 1rem; margin: 0; }
        dt { color: #555; } dd { margin: 0; overflow-wrap: anywhere; }
        .card { border: 1px solid #ccc; border-radius: .5rem; padding: .75rem; margin: .75rem 0; break-inside: avoid; }
        img { max-width: 12rem; }
        @media (max-width: 40rem) { dl { display: block; } dd { margin-bottom: .5rem; } }
        """;

    /// <returns>UTF-8, read from its beginning; gone when it is closed.</returns>
    /// <exception cref="IOException">The disk does not take it, or the place of files cannot be read.</exception>
    public Task<Stream> JsonAsync(Person person, Texts texts, CancellationToken cancellation) =>
        WrittenAsync(file => WriteJsonAsync(file, person, texts, cancellation));

    /// <summary>In one file, with its style and the photo in it.</summary>
    /// <param name="zone">IANA zone of the reader.</param>
    /// <returns>As above.</returns>
    /// <exception cref="IOException">As above.</exception>
    public Task<Stream> PageAsync(
        Person person, Texts texts, string zone, IReadOnlyDictionary<string, string> programs, CancellationToken cancellation) =>
        WrittenAsync(file => WritePageAsync(file, person, texts, new StoredHtml(texts, zone, person.PersonId, programs), zone, cancellation));

    private async Task WriteJsonAsync(Stream file, Person person, Texts texts, CancellationToken cancellation)
    {
        await using var json = new Utf8JsonWriter(
            file, new JsonWriterOptions { Indented = true, Encoder = MentorFlowJson.Options.Encoder, NewLine = "\n" });
        json.WriteStartObject();
        json.WriteString("format", Format);
        json.WriteString("about", texts["my-data.file.about"]);
        json.WriteString("language", texts.Language.Tag);
        json.WriteString("madeAt", clock.GetUtcNow());
        json.WriteString("personId", person.PersonId);
        json.WriteStartObject("purposes");
        foreach (var row in StoredDataList.All)
        {
            json.WriteStartObject(row.Name);
            json.WriteString("group", texts[$"stored-data.groups.{row.Group}"]);
            json.WriteString("what", texts[$"stored-data.rows.{row.Name}.what"]);
            json.WriteString("why", texts[$"stored-data.rows.{row.Name}.why"]);
            json.WriteString("readers", MyDataWords.ReadersOf(texts, row));
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartArray("documents");
        await foreach (var document in store.PersonalDataOfAsync(person.PersonId, cancellation))
        {
            json.WriteStartObject();
            json.WriteString("type", document.Kind);
            json.WriteString("place", document.Place);
            json.WriteString("id", document.Id);
            json.WriteStartArray("purposes");
            foreach (var row in document.Rows)
            {
                json.WriteStringValue(row.Name);
            }

            json.WriteEndArray();
            json.WritePropertyName("content");
            document.Content.WriteTo(json);
            json.WriteEndObject();
            await json.FlushAsync(cancellation);
        }

        json.WriteEndArray();
        if (await PhotoAsync(person, cancellation) is { } photo)
        {
            json.WriteStartObject("photo");
            json.WriteString("mediaType", MediaTypeOf(photo));
            json.WriteBase64String("base64", photo);
            json.WriteEndObject();
        }

        json.WriteStartObject("leftOut");
        foreach (var (type, reason) in PersonalDataReading.LeftOut.Where(one => one.Value is not LeftOutReason.NotAboutAPerson))
        {
            json.WriteString(type, texts[$"my-data.left-out.{reason}"]);
        }

        json.WriteEndObject();
        json.WriteEndObject();
        await json.FlushAsync(cancellation);
    }

    private async Task WritePageAsync(
        Stream file, Person person, Texts texts, StoredHtml stored, string zone, CancellationToken cancellation)
    {
        await using var page = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        var title = StoredHtml.Encode(texts["my-data.file.title", ("name", person.Name)]);
        await page.WriteAsync(
            $"<!DOCTYPE html>\n<html lang=\"{texts.Language.Tag}\">\n<head>\n<meta charset=\"utf-8\">\n"
            + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            + $"<title>{title}</title>\n<style>\n{Style}\n</style>\n</head>\n<body>\n<h1>{title}</h1>\n");
        await ParagraphAsync(texts["my-data.file.made", ("moment", texts.Moment(clock.GetUtcNow(), zone))]);
        await ParagraphAsync(texts["my-data.rule"]);
        if (await PhotoAsync(person, cancellation) is { } photo)
        {
            var alternative = StoredHtml.Encode(texts["profile-more.photo.of", ("name", person.Name)]);
            await page.WriteAsync($"<p><img alt=\"{alternative}\" src=\"data:{MediaTypeOf(photo)};base64,{Convert.ToBase64String(photo)}\"></p>\n");
        }

        DataGroup? group = null;
        await foreach (var (row, documents) in store.PersonalDataByPurposeAsync(person.PersonId, cancellation))
        {
            if (row.Group != group)
            {
                group = row.Group;
                await page.WriteAsync($"<h2>{StoredHtml.Encode(texts[$"stored-data.groups.{row.Group}"])}</h2>\n");
            }

            await page.WriteAsync($"<h3>{StoredHtml.Encode(texts[$"stored-data.rows.{row.Name}.what"])}</h3>\n");
            await ParagraphAsync(texts["my-data.why", ("why", texts[$"stored-data.rows.{row.Name}.why"])]);
            await ParagraphAsync(texts["my-data.who", ("readers", MyDataWords.ReadersOf(texts, row))]);
            await page.WriteAsync(stored.Of(row, documents));
            await page.FlushAsync(cancellation);
        }

        await page.WriteAsync("\n</body>\n</html>\n");
        await page.FlushAsync(cancellation);

        Task ParagraphAsync(string text) => page.WriteAsync($"<p>{StoredHtml.Encode(text)}</p>\n");
    }

    private async Task<byte[]?> PhotoAsync(Person person, CancellationToken cancellation)
    {
        if (await store.FindAsync(ProfilePhoto.KeyOf(person.PersonId), cancellation) is null
            || await files.OpenAsync(ProfilePhoto.FileOf(person.PersonId), cancellation) is not { } photo)
        {
            return null;
        }

        await using (photo)
        {
            using var bytes = new MemoryStream();
            await photo.CopyToAsync(bytes, cancellation);
            return bytes.ToArray();
        }
    }

    private static string MediaTypeOf(byte[] photo) => PhotoRules.MediaTypeOf(photo) ?? "application/octet-stream";

    private static async Task<Stream> WrittenAsync(Func<Stream, Task> write)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var file = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), options);
        try
        {
            await write(file);
            file.Position = 0;
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }
}
