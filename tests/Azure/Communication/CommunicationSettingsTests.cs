using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Video;
using MentorFlow.Providers.Communication;
using MentorFlow.Tests.Builders;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Tests.Azure.Communication;

/// <summary>Which client speaks to the service, and what is refused at start.</summary>
public sealed class CommunicationSettingsTests
{
    private const string Key = "a2V5";

    [Theory]
    [InlineData(null)]
    [InlineData("rest")]
    public void Mail_and_video_share_one_client_by_REST_unless_another_is_chosen(string? client)
    {
        var services = new ServiceCollection();
        var configuration = Settings(("Client", client), ("Endpoint", "https://contoso.communication.azure.com"));
        services.AddCommunicationServices(configuration);
        services.AddCommunicationServices(configuration);
        using var built = services.BuildServiceProvider();

        Assert.IsType<RestMailSender>(Assert.Single(built.GetKeyedServices<IMailSender>(CommunicationRegistration.Key)));
        Assert.IsType<RestVideoProvider>(Assert.Single(built.GetKeyedServices<IVideoProvider>(CommunicationRegistration.Key)));
        Assert.Single(built.GetServices<CommunicationRest>());
    }

    [Theory]
    [InlineData("Mail:Provider", "sdk", "-p:CommunicationServices=true")]
    [InlineData("Video:Provider", "sdk", "-p:CommunicationServices=true")]
    [InlineData("Mail:Provider", "grpc", "must be rest or sdk")]
    public async Task A_client_that_this_build_does_not_have_is_refused_at_start_in_one_sentence(string port, string client, string rule)
    {
        var refusal = await Assert.ThrowsAsync<SettingException>(() => TestApp.StartAsync(
            $"--{port}=acs",
            "--Mail:From=mentoring@example.com",
            $"--Communication:Client={client}",
            "--Communication:Endpoint=https://contoso.communication.azure.com"));

        Assert.StartsWith($"The setting Communication:Client is \"{client}\"", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(rule, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Adapters_of_another_assembly_are_found_by_name()
    {
        Assert.IsType<OtherAdapters>(CommunicationPackages.Find(typeof(OtherAdapters).AssemblyQualifiedName!));
        Assert.Null(CommunicationPackages.Find());
    }

    [Fact]
    public void The_name_is_that_of_the_adapters_in_the_project_that_only_some_builds_have()
    {
        var source = File.ReadAllText(Repository.File("communication/SdkAdapters.cs"));
        var type = CommunicationPackages.Adapters.Split(", ");

        Assert.Contains($"namespace {type[0][..type[0].LastIndexOf('.')]};", source, StringComparison.Ordinal);
        Assert.Contains($"class {type[0].Split('.')[^1]} : ICommunicationAdapters", source, StringComparison.Ordinal);
        Assert.True(File.Exists(Repository.File($"communication/{type[1]}.csproj")));
    }

    [Theory]
    [InlineData(null, null, "Endpoint")]
    [InlineData("contoso", null, "Endpoint")]
    [InlineData("http://contoso.communication.azure.com", Key, "Endpoint")]
    [InlineData("http://localhost:8080", null, "Endpoint")]
    [InlineData("https://contoso.communication.azure.com", "%", "AccessKey")]
    public void An_account_that_is_none_is_named(string? endpoint, string? key, string setting)
    {
        var refusal = Assert.Throws<SettingException>(() => CommunicationAccount.Read(Settings(("Endpoint", endpoint), ("AccessKey", key))));

        Assert.StartsWith($"The setting Communication:{setting} must be", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://contoso.communication.azure.com", null)]
    [InlineData("https://contoso.communication.azure.com", Key)]
    [InlineData("http://localhost:8080", Key)]
    public void An_account_is_read_with_its_key_where_there_is_one(string endpoint, string? key)
    {
        var account = CommunicationAccount.Read(Settings(("Endpoint", endpoint), ("AccessKey", key)));

        Assert.Equal((new Uri(endpoint), key), (account.Endpoint, account.Key?.Key));
    }

    private static IConfiguration Settings(params (string Name, string? Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(setting => $"Communication:{setting.Name}", setting => setting.Value)).Build();

    private sealed class OtherAdapters : ICommunicationAdapters
    {
        public void Add(IServiceCollection services, CommunicationAccount account) => throw new NotSupportedException();
    }
}
