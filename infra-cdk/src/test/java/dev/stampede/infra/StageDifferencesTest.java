package dev.stampede.infra;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A stage changes what it is meant to change, and nothing else. */
final class StageDifferencesTest {

    /** Staging is prod but for the money. */
    private static final String STAGING_TO_PROD = """
            only staging: AWS::DynamoDB::Table: SandboxPayments
            AWS::Budgets::Budget.Budget.BudgetLimit.Amount: MonthlyBudget
            AWS::Cognito::UserPoolClient.ExplicitAuthFlows: StorefrontClient
            AWS::IAM::Policy.PolicyDocument.Statement: FunctionsFulfilOrdersRoleDefaultPolicy
            AWS::Lambda::Function.Environment.Variables.SANDBOX_PAYMENTS_TABLE: FulfilOrders
            Parameter.Default: PaymentProviderUrl
            """;

    /** Dev keeps nothing, guards nothing and releases at once. */
    private static final String DEV_TO_STAGING = """
            only dev: AWS::CloudFront::OriginRequestPolicy: PreflightRequests
            only dev: AWS::SSM::Parameter: FeatureFlags
            only staging: AWS::AppConfig::Application: FlagsApplication
            only staging: AWS::AppConfig::ConfigurationProfile: FlagsProfile
            only staging: AWS::AppConfig::Deployment: FlagsDeployment
            only staging: AWS::AppConfig::DeploymentStrategy: FlagsStrategy
            only staging: AWS::AppConfig::Environment: FlagsEnvironment
            only staging: AWS::AppConfig::HostedConfigurationVersion: FlagsVersion
            only staging: AWS::Backup::BackupPlan: BackupPlan
            only staging: AWS::Backup::BackupSelection: BackupsPlanTables
            only staging: AWS::Backup::BackupVault: BackupVault
            only staging: AWS::CloudWatch::Alarm: 17 of them
            only staging: AWS::CodeDeploy::Application: CanariesApplication
            only staging: AWS::CodeDeploy::DeploymentGroup: 9 of them
            only staging: AWS::IAM::Policy: CanariesRoleDefaultPolicy
            only staging: AWS::IAM::Role: BackupsPlanTablesRole, CanariesRole, CustomCrossRegionExportReaderCustomResourceProviderRole, CustomCrossRegionExportWriterCustomResourceProviderRole
            only staging: AWS::KMS::Key: DataKey
            only staging: AWS::Lambda::Function: CustomCrossRegionExportReaderCustomResourceProviderHandler, CustomCrossRegionExportWriterCustomResourceProviderHandler
            only staging: AWS::Logs::LogGroup: FirewallLog
            only staging: AWS::S3::Bucket: AccessLogsBucket
            only staging: AWS::S3::BucketPolicy: StorefrontAccessLogsPolicy
            only staging: AWS::SecretsManager::Secret: OriginSecret
            only staging: AWS::WAFv2::LoggingConfiguration: Logging
            only staging: AWS::WAFv2::WebACL: Firewall
            only staging: Custom::CrossRegionExportReader: ExportsReader
            only staging: Custom::CrossRegionExportWriter: ExportsWritereucentral1
            only staging: Parameter: SsmParameterValueawsserviceawsappconfiglambdaextensionarm64latestC96584B6F00A464EAD1953AFF4B05118Parameter
            AWS::ApiGatewayV2::Api.CorsConfiguration: ShopApi
            AWS::Budgets::Budget.Budget.BudgetLimit.Amount: MonthlyBudget
            AWS::CloudFront::Distribution.DistributionConfig.CacheBehaviors: Distribution
            AWS::CloudFront::Distribution.DistributionConfig.Logging: Distribution
            AWS::CloudFront::Distribution.DistributionConfig.Origins: Distribution
            AWS::CloudFront::Distribution.DistributionConfig.WebACLId: Distribution
            AWS::CloudFront::ResponseHeadersPolicy.ResponseHeadersPolicyConfig.CorsConfig: AnswerHeaders
            AWS::Cognito::UserPool.DeletionPolicy: UserPool
            AWS::Cognito::UserPool.DeletionProtection: UserPool
            AWS::Cognito::UserPool.UpdateReplacePolicy: UserPool
            AWS::DynamoDB::Table.DeletionPolicy: 6 of them
            AWS::DynamoDB::Table.DeletionProtectionEnabled: 6 of them
            AWS::DynamoDB::Table.SSESpecification: 6 of them
            AWS::DynamoDB::Table.UpdateReplacePolicy: 6 of them
            AWS::IAM::Policy.PolicyDocument.Statement: FunctionsCheckoutApiRoleDefaultPolicy, FunctionsOrderRelayRoleDefaultPolicy, FunctionsStockWatcherRoleDefaultPolicy
            AWS::Lambda::Alias.UpdatePolicy: 9 of them
            AWS::Lambda::Function.Environment.Variables.FEATURE_FLAGS: CheckoutApi
            AWS::Lambda::Function.Environment.Variables.ORIGIN_SECRETS: CatalogApi, CheckoutApi, FlashsaleApi, ParcelsApi, SellingApi
            AWS::Lambda::Function.Layers: CheckoutApi
            AWS::Logs::LogGroup.RetentionInDays: 12 of them
            AWS::S3::Bucket.DeletionPolicy: StorefrontBucket
            AWS::S3::Bucket.LoggingConfiguration: StorefrontBucket
            AWS::S3::Bucket.UpdateReplacePolicy: StorefrontBucket
            AWS::S3::Bucket.VersioningConfiguration: StorefrontBucket
            """;

    @Test
    void from_staging_to_prod_are_those_of_the_money() {
        assertThat(StageDifferences.between(Marketplace.staging(), Marketplace.prod()))
                .isEqualTo(STAGING_TO_PROD);
    }

    @Test
    void from_dev_to_staging_are_those_of_data_that_is_kept_and_shoppers_who_are_there() {
        assertThat(StageDifferences.between(Marketplace.devWhereTheOthersAre(), Marketplace.staging()))
                .isEqualTo(DEV_TO_STAGING);
    }
}
