using MentorFlow.Domain.Hris;
using MentorFlow.Providers.Hris;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Providers.Hris;

public class SampleWebhooksTests
{
    private static readonly DateTimeOffset Signed = new(2026, 11, 2, 12, 0, 0, TimeSpan.Zero);

    private static readonly HrisConnection People = new()
    {
        Name = "people",
        Vendor = HrisVendor.StandardWebhooks,
        Secrets = ["whsec_bWVudG9yZmxvdy1zYW1wbGUtc2VjcmV0LTMyYnl0ZXM="],
    };
    private static readonly HrisConnection Bamboo = new() { Name = "bamboohr", Vendor = HrisVendor.BambooHr, Secrets = ["mentorflow-sample-private-key-32"] };

    public static TheoryData<string> Samples =>
    [
        .. Directory.EnumerateFiles(Repository.File("samples/webhooks"), "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(),
    ];

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Every_sample_is_accepted_as_signed(string name)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var headers = (await File.ReadAllLinesAsync(Repository.File($"samples/webhooks/{name}.headers"), cancellation))
            .Select(line => line.Split(": ", 2))
            .ToDictionary(header => header[0], header => header[1], StringComparer.OrdinalIgnoreCase);
        var request = new WebhookRequest(await File.ReadAllBytesAsync(Repository.File($"samples/webhooks/{name}.json"), cancellation), headers);
        var connection = name.StartsWith("bamboohr", StringComparison.Ordinal) ? Bamboo : People;

        var accepted = Assert.IsType<WebhookVerdict.Accepted>(HrisWebhook.Receive(connection, request, Signed));

        Assert.Empty(connection.Problems(hasFile: true));
        Assert.NotEmpty(accepted.Events);
        Assert.All(accepted.Events, said => Assert.NotEqual(HrisEventKind.Unknown, said.Kind));
    }
}
